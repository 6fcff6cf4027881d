// What a person can be told, and which of it comes by e-mail too. From issue 5, "Notifications".

export const kinds = [
  'submitted',
  'claimed',
  'assigned',
  'asked',
  'answered',
  'accepted',
  'rejected',
  'redirected',
  'deferred',
  'merged',
  'merge-undone',
  'took-in',
  'withdrawn',
  'moved',
  'joined',
  'ready',
  'uncovered',
  'analyst-named',
  'objected',
  'admission-asked',
  'admission-agreed',
  'admission-refused',
  'look-asked',
  'review-asked',
  'review-declined',
  'mentioned',
  'commented',
  'invited',
  'invite-accepted',
  'invite-declined',
  'in-region',
  'recheck',
  'reading-shared',
  'reading-closed',
  'reading-asked',
  'reading-answered',
] as const;
export type Kind = (typeof kinds)[number];

/** Letters that a person may switch off; what waits for one's own word always comes. */
export const letterKinds = ['question', 'answer', 'decision', 'law', 'mention'] as const;
export type LetterKind = (typeof letterKinds)[number];

const letters: Partial<Record<Kind, LetterKind | 'always'>> = {
  asked: 'question',
  answered: 'answer',
  accepted: 'decision',
  rejected: 'decision',
  redirected: 'decision',
  deferred: 'decision',
  merged: 'decision',
  mentioned: 'mention',
  recheck: 'law',
  'analyst-named': 'always',
  invited: 'always',
};

/** Questions, answers, decisions, mentions and what waits for a word come by e-mail as well; the rest waits in the list. */
export const isMailed = (kind: Kind): boolean => letters[kind] !== undefined;

/** Whether a person who has switched some letters off still wants this one. */
export const wantsLetter = (kind: Kind, off: readonly string[]): boolean => {
  const letter = letters[kind];
  return letter !== undefined && !off.includes(letter);
};
