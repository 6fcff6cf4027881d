// A text in paragraphs, with the words that were quoted from it marked where they stand.

/** A stretch of a paragraph; `numbers` are the quotes that it belongs to, `ends` those that end with it. */
export interface MarkedStretch {
  text: string;
  numbers: number[];
  ends: number[];
}

interface Place {
  number: number;
  startAt: number;
  length: number;
}

/** The paragraphs of a text, each cut where a quote begins or ends. Places count characters. */
export function markedParagraphs(text: string, quotes: readonly Place[]): MarkedStretch[][] {
  let at = 0;
  return text.split(/(\n{2,})/).flatMap((part, index) => {
    const from = at;
    at += [...part].length;
    return index % 2 === 1 || part === '' ? [] : [stretchesOf([...part], from, quotes)];
  });
}

function stretchesOf(signs: string[], from: number, quotes: readonly Place[]): MarkedStretch[] {
  const to = from + signs.length;
  const cuts = new Set([from, to]);
  for (const { startAt, length } of quotes) {
    for (const cut of [startAt, startAt + length]) if (cut > from && cut < to) cuts.add(cut);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const over = quotes.filter((one) => one.startAt <= start && one.startAt + one.length >= end);
    const ending = over.filter((one) => one.startAt + one.length === end);
    return {
      text: signs.slice(start - from, end - from).join(''),
      numbers: over.map(({ number }) => number),
      ends: ending.map(({ number }) => number),
    };
  });
}
