// Reads a text whose every line is a paragraph: crawls of Adilet to plain text, and plain text at large.
// From domain/importing.md, 1: tables are rows with bars between tabs.
import { evenBlanks, type Paragraph } from './paragraph.ts';

/** The paragraphs of a text with one a line. */
export function readLineText(text: string): Paragraph[] {
  return text.split(/\r?\n/).flatMap((line): Paragraph[] => {
    const row = /\t\|\t|^\s*\|\s/.test(line);
    const even = row
      ? line.split('|').map(evenBlanks).filter(Boolean).join(' | ')
      : evenBlanks(line);
    return even === '' ? [] : [{ role: row ? 'row' : 'text', text: even }];
  });
}
