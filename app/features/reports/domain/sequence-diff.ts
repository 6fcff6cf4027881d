// The shortest way from one list of words or paragraphs to another, in the order of reading.

export interface Step {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many pieces on a side, what stands between equal ends is taken as replaced whole. */
const most = 1_500;

/** Each piece of two lists as kept, added or removed; what is removed comes before what stands in its place. */
export function sequenceDiff(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  const same = (pieces: readonly string[]) =>
    pieces.map((text) => ({ kind: 'same', text }) as const);
  return [
    ...same(before.slice(0, head)),
    ...changed(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(tail === 0 ? [] : before.slice(-tail)),
  ];
}

function changed(a: readonly string[], b: readonly string[]): Step[] {
  if (a.length > most || b.length > most) {
    return [
      ...a.map((text) => ({ kind: 'removed', text }) as const),
      ...b.map((text) => ({ kind: 'added', text }) as const),
    ];
  }
  const common = lengths(a, b);
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      steps.push({ kind: 'removed', text: a[i]! });
      i += 1;
    } else {
      steps.push({ kind: 'added', text: b[j]! });
      j += 1;
    }
  }
  return steps;
}

/** How many pieces two ends have in common, for every pair of places. */
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
