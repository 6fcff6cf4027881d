// Reads the text of a PDF with its layout kept. From domain/importing.md, 1: lines are wrapped at about 80
// signs, a new paragraph has an indent of three or more, a number may break at its hyphen («№ 256-⏎VIII»),
// justified lines can come out with spaced letters.
import { headingOf, isCodePart } from './heading-shapes.ts';
import { evenBlanks, type Paragraph } from './paragraph.ts';

/** The paragraphs of a wrapped text. */
export function readWrappedText(text: string): Paragraph[] {
  const paragraphs: string[] = [];
  let closed = true;
  for (const raw of text.replaceAll('\f', '\n\f').split(/\r?\n/)) {
    const line = raw.replace('\f', '');
    const even = evenBlanks(joinSpacedLetters(line));
    // A new page ends no paragraph; its number is no text.
    if (raw.startsWith('\f') && even === '') continue;
    if (even === '') {
      closed = true;
      continue;
    }
    if (/^\d{1,4}$/.test(even)) continue;
    const opens = closed || /^\s{3,}/.test(line) || headingOf(even) !== null || isCodePart(even);
    if (opens) paragraphs.push(even);
    else paragraphs.push(joinLines(paragraphs.pop() ?? '', even));
    closed = false;
  }
  return paragraphs.map((paragraph) => ({ role: 'text', text: evenBlanks(paragraph) }));
}

const joinLines = (before: string, line: string): string =>
  /\d-$/.test(before) ? before + line : `${before} ${line}`;

/** `1 0 )  т а м о ж е н н ы х ;` → `10) таможенных;`: single letters apart, words by two spaces. */
function joinSpacedLetters(line: string): string {
  const words = line.trim().split(/\s+/);
  const single = words.filter((word) => word.length === 1).length;
  if (words.length < 6 || single / words.length < 0.8) return line;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return (
    indent +
    line
      .trim()
      .split(/\s{2,}/)
      .map((word) => word.replace(/\s/g, ''))
      .join(' ')
  );
}
