// Our copy of a text beside the one on the site now, paragraph by paragraph.
import { sequenceDiff } from '#app/features/reports/domain/sequence-diff.ts';
import { wordDiff, type DiffPiece } from '#app/features/reports/domain/word-diff.ts';

/** One row of the comparison; a paragraph that is on one side alone has null on the other. */
export interface ComparedParagraph {
  kind: 'same' | 'removed' | 'added' | 'changed';
  before: string | null;
  after: string | null;
  /** The words of a changed paragraph, of both sides. */
  pieces: DiffPiece[];
}

/** How many paragraphs went, came, or have other words. */
export interface ChangeCount {
  removed: number;
  added: number;
  changed: number;
}

/** The paragraphs of a text as they were read from its page. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');

/** Two texts side by side; a paragraph that went where another came is the same one changed if they share words. */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const steps = sequenceDiff(paragraphsOf(before), paragraphsOf(after));
  const rows: ComparedParagraph[] = [];
  for (let at = 0; at < steps.length;) {
    if (steps[at]!.kind === 'same') {
      const { text } = steps[at]!;
      rows.push({ kind: 'same', before: text, after: text, pieces: [] });
      at += 1;
      continue;
    }
    const end = steps.findIndex(({ kind }, index) => index > at && kind === 'same');
    const gap = steps.slice(at, end === -1 ? steps.length : end);
    rows.push(...paired(textsOf(gap, 'removed'), textsOf(gap, 'added')));
    at += gap.length;
  }
  return rows;
}

/** The sum of what differs. */
export function countChanges(rows: readonly ComparedParagraph[]): ChangeCount {
  const count = (kind: ComparedParagraph['kind']) => rows.filter((row) => row.kind === kind).length;
  return { removed: count('removed'), added: count('added'), changed: count('changed') };
}

const textsOf = (steps: ReturnType<typeof sequenceDiff>, wanted: 'removed' | 'added') =>
  steps.filter(({ kind }) => kind === wanted).map(({ text }) => text);

/** Each old paragraph takes the next new one that is like it; what it passes over on the way is new. */
function paired(removed: readonly string[], added: readonly string[]): ComparedParagraph[] {
  const rows: ComparedParagraph[] = [];
  let next = 0;
  for (const before of removed) {
    const found = added.findIndex((after, at) => at >= next && isLike(before, after));
    if (found === -1) {
      rows.push({ kind: 'removed', before, after: null, pieces: [] });
      continue;
    }
    rows.push(...added.slice(next, found).map(cameNew));
    const after = added[found]!;
    rows.push({ kind: 'changed', before, after, pieces: wordDiff(before, after) });
    next = found + 1;
  }
  return [...rows, ...added.slice(next).map(cameNew)];
}

const cameNew = (after: string): ComparedParagraph => ({
  kind: 'added',
  before: null,
  after,
  pieces: [],
});

/** Half of the words of the shorter one stand in the other. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
