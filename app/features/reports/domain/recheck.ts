// What becomes of a citation when a newer edition changes the words that were read, and who says so.
// From issue 7, §4, and domain/importing.md, 5: a repealed place stays citable for the days on which it held.

/** How the place stands in the newer edition. */
export type RecheckKind = 'changed' | 'repealed' | 'gone';

/** What people say of it; the product itself says that a newer edition has overtaken the question. */
export const recheckAnswers = ['holds', 'closed'] as const;
export type RecheckAnswer = (typeof recheckAnswers)[number];
export type RecheckOutcome = RecheckAnswer | 'amended' | 'overtaken';

/** Of a draft the office knows nothing: its people read on and say that it holds, or change the draft. */
export const answersOpen = (status: string): readonly RecheckAnswer[] =>
  status === 'draft' ? ['holds'] : recheckAnswers;

/** Which marked words the newer text no longer has. */
export function marksLost<Mark extends { text: string }>(
  marks: readonly Mark[],
  words: string | null,
): Mark[] {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  return marks.filter(({ text }) => words === null || !plain(words).includes(plain(text)));
}
