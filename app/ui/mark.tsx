/** Some words of a text, from `start` up to `end`, counted in UTF-16 units as the browser counts. */
export interface MarkRange {
  start: number;
  end: number;
  /** The same in the law and in the narrative: to point at one lights the other. */
  number?: number;
}

export function Mark({ number, children }: { number?: number; children: string }) {
  return (
    <mark data-mark={number} tabIndex={number === undefined ? undefined : 0}>
      {children}
      {number !== undefined && <sup>{number}</sup>}
    </mark>
  );
}

/** A text with its marked words; ranges outside it or over each other are passed by. */
export function MarkedText({ text, marks = [] }: { text: string; marks?: readonly MarkRange[] }) {
  const parts = [];
  let position = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < position || mark.end <= mark.start || mark.end > text.length) continue;
    parts.push(
      text.slice(position, mark.start),
      <Mark key={mark.start} number={mark.number}>
        {text.slice(mark.start, mark.end)}
      </Mark>,
    );
    position = mark.end;
  }
  parts.push(text.slice(position));
  return <>{parts}</>;
}
