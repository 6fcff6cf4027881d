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
  'mentioned',
  'commented',
] as const;
export type Kind = (typeof kinds)[number];

const mailed = new Set<Kind>([
  'asked',
  'answered',
  'accepted',
  'rejected',
  'redirected',
  'deferred',
  'merged',
  'analyst-named',
  'mentioned',
]);

/** Questions, answers, decisions and mentions come by e-mail as well; the rest waits in the list. */
export const isMailed = (kind: Kind): boolean => mailed.has(kind);
