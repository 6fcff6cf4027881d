// Reads the text of an act whatever its format: told by content, never by the file's name.
// From domain/importing.md, 1.
import { evenBlanks, type Paragraph } from './paragraph.ts';
import { headingOf, pointOf, rangeOf, subpointOf } from './heading-shapes.ts';
import {
  isFootnote,
  isPublisherRemark,
  isRemarkHeading,
  saysRepealed,
  speaksOfChange,
} from './notes.ts';
import { readAdiletPage } from './read-adilet-page.ts';
import { readCopiedText } from './read-copied-text.ts';
import { readLineText } from './read-line-text.ts';
import { readMarkdown } from './read-markdown.ts';
import { readWrappedText } from './read-wrapped-text.ts';

export type ActTextFormat = 'page' | 'markdown' | 'copied' | 'wrapped' | 'lines';

const readers: Record<ActTextFormat, (text: string) => Paragraph[]> = {
  page: readAdiletPage,
  markdown: readMarkdown,
  copied: readCopiedText,
  wrapped: readWrappedText,
  lines: readLineText,
};

/** The format of a text and its paragraphs, notes told from the law's own words. */
export function readActText(text: string): { format: ActTextFormat; paragraphs: Paragraph[] } {
  const format = formatOf(text);
  return { format, paragraphs: readParagraphs(readers[format](text)) };
}

/** Paragraphs that a reader of another format found, notes told from the law's own words. */
export const readParagraphs = (paragraphs: Paragraph[]): Paragraph[] =>
  withNotes(joinSplitHeadings(paragraphs));

/** Which format a text is in. */
export function formatOf(text: string): ActTextFormat {
  if (/<(?:html|body|article|p|h[1-6]|div)\b[^>]*>/i.test(text.slice(0, 400_000))) return 'page';
  if (/^#{1,6}\s/m.test(text) || /^<a id="/m.test(text)) return 'markdown';
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const share = (test: (line: string) => boolean): number =>
    lines.filter(test).length / Math.max(1, lines.length);
  const indented = share((line) => /^[\u0020\u00A0]{3,}\S/.test(line));
  const long = share((line) => line.length > 120);
  if (text.includes('\f') || (long < 0.05 && indented > 0.1 && lines.length > 30)) return 'wrapped';
  return indented > 0.1 ? 'copied' : 'lines';
}

const isRepealedUnit = (text: string): boolean => {
  const opening = rangeOf(text) ?? pointOf(text) ?? subpointOf(text);
  return opening !== null && saysRepealed(opening.rest);
};

/** A long title may run over two headings in a row. */
function joinSplitHeadings(paragraphs: Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    if (paragraph.heading && before?.heading && !headingOf(paragraph.text)) {
      joined[joined.length - 1] = {
        ...before,
        text: evenBlanks(`${before.text} ${paragraph.text}`),
      };
    } else joined.push(paragraph);
  }
  return joined;
}

function withNotes(paragraphs: Paragraph[]): Paragraph[] {
  let remark = false;
  return paragraphs.map((paragraph) => {
    // A page sets repealed units as it sets its footnotes: «19) алып тасталды – …».
    if (paragraph.role === 'note' && isRepealedUnit(paragraph.text)) {
      return { ...paragraph, role: 'text' };
    }
    if (paragraph.role !== 'text') {
      remark = paragraph.role === 'publisher' && isRemarkHeading(paragraph.text);
      return paragraph;
    }
    if (isFootnote(paragraph.text)) {
      remark = false;
      return { ...paragraph, role: 'note' };
    }
    if (isPublisherRemark(paragraph.text)) {
      remark = isRemarkHeading(paragraph.text);
      return { ...paragraph, role: 'publisher' };
    }
    const goesOn = remark && speaksOfChange(paragraph.text) && !paragraph.heading;
    remark = false;
    return goesOn ? { ...paragraph, role: 'publisher' } : paragraph;
  });
}
