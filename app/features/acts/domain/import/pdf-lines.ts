// The text layer of a PDF as lines with their layout, as `read-wrapped-text.ts` takes them: a new page is a
// form feed, an indent is blanks. From domain/importing.md, 1.

/** A run of letters on a page: where it stands, how wide and how high it is. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  y: number;
  runs: PdfRun[];
}

/** The pages' runs → one text. */
export const textOfPages = (pages: readonly (readonly PdfRun[])[]): string =>
  pages.map(textOfPage).join('\n\f');

function textOfPage(runs: readonly PdfRun[]): string {
  const lines = linesOf(runs);
  const left = leftMargin(lines);
  return lines.map((line) => textOfLine(line, left)).join('\n');
}

/** Runs whose feet stand on one height, from the top of the page down. */
function linesOf(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs.filter(({ text }) => text !== '').toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && last.y - run.y <= Math.max(2, run.height * 0.4)) last.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines.filter(({ runs: own }) => own.some(({ text }) => text.trim() !== ''));
}

/** Where most lines begin: the margin that an indent is counted from. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const x = Math.round(startOf(line));
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.15));
  return Math.min(...(often.length > 0 ? often : [...counts]).map(([x]) => x));
}

const startOf = (line: Line): number =>
  (line.runs.find(({ text }) => text.trim() !== '') ?? line.runs[0]!).x;

function textOfLine(line: Line, left: number): string {
  const height = line.runs[0]?.height || 10;
  const indent = startOf(line) - left > height * 0.6 ? '    ' : '';
  let text = '';
  let end: number | null = null;
  for (const run of line.runs) {
    const isApart = end !== null && run.x - end > height * 0.15;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text;
    end = run.x + run.width;
  }
  return indent + text.trim();
}
