// What changed between two texts, by words, for reading.
import { sequenceDiff, type Step } from './sequence-diff.ts';

export type DiffPiece = Step;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** The differences from one text to another, in the order of reading. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  return joined(sequenceDiff(words(before), words(after)));
}

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
