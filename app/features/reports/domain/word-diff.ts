// What changed between two texts, by words, for reading. Long texts are compared by lines first, so
// that the work grows with the change and not with the square of the text.

export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many pieces on a side, what stands between equal ends is shown whole. */
const most = 1_500;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** The differences from one text to another, in the order of reading. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [words(before), words(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  const middle = changed(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: tail === 0 ? '' : a.slice(-tail).join('') },
  ]);
}

function changed(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if (a.length > most || b.length > most) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  }
  const common = lengths(a, b);
  const pieces: DiffPiece[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      pieces.push({ kind: 'removed', text: a[i]! });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j]! });
      j += 1;
    }
  }
  return pieces;
}

/** How many words two ends have in common, for every pair of places. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Neighbours of one kind are one piece; removed words come before those in their place. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
