// A text with its hits marked. The database marks the folded text; here the marks come to the text as it was written.

/** A piece of an excerpt; `isHit`: it is what was looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/**
 * The folded excerpt with its hits between ⟦ and ⟧, the same stretch as written, sign for sign, and
 * whether the text goes on before and after it.
 */
export type Excerpt = readonly [
  marked: string,
  written: string | null,
  isCutBefore?: boolean,
  isCutAfter?: boolean,
];

/** The stretch as written, cut at the marks; as folded where the two don't agree. */
export function markedText([marked, written]: Excerpt): Piece[] {
  const folded = piecesOf(marked);
  const signs = Array.from(written ?? '');
  const length = folded.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  if (length !== signs.length) return folded;
  let at = 0;
  return folded.map(({ text, isHit }) => {
    const from = at;
    at += Array.from(text).length;
    return { text: signs.slice(from, at).join(''), isHit };
  });
}

const piecesOf = (marked: string): Piece[] =>
  marked
    .split(/(⟦[^⟧]*⟧)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('⟦')
        ? { text: part.slice(1, -1), isHit: true }
        : { text: part, isHit: false },
    );
