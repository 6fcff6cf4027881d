// A long text of which little changed, for reading: the changes with some words around them.
import type { DiffPiece } from './word-diff.ts';

/** So many signs stay on each side of a change. */
const around = 140;

/** The pieces of a diff, with what lies far from any change left out. */
export function inContext(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same') return piece;
    const head = at === 0 ? 0 : around;
    const tail = at === pieces.length - 1 ? 0 : around;
    const { text } = piece;
    if (text.length <= head + tail + around) return piece;
    const before = head === 0 ? '' : text.slice(0, text.lastIndexOf(' ', head) + 1);
    const rest = text.length - tail;
    const after = tail === 0 ? '' : text.slice(text.indexOf(' ', rest));
    return { ...piece, text: `${before}[…]${after}` };
  });
}
