import type { MarkRange } from '#app/ui/mark.tsx';
import type { NormMark } from '../domain/draft-content.ts';

/** Where the marked words stand in a text: each mark where its words first come, without overlaps. */
export function markRanges(text: string, marks: readonly NormMark[]): MarkRange[] {
  const taken: MarkRange[] = [];
  for (const { n, text: words } of marks) {
    let start = text.indexOf(words);
    while (start >= 0) {
      const range = { start, end: start + words.length, number: n };
      const isFree = taken.every((other) => range.end <= other.start || range.start >= other.end);
      if (isFree) {
        taken.push(range);
        break;
      }
      start = text.indexOf(words, start + 1);
    }
  }
  return taken;
}
