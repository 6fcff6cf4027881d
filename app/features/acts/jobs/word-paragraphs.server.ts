// The paragraphs of a Word document's main part (`word/document.xml`), read in one pass over its tags.
import { xmlText } from '#app/platform/files/metadata/xml-text.ts';
import { evenBlanks, type Paragraph } from '../domain/act-text/paragraph.ts';

const tag = /<(\/?)([\w:]+)([^<>]*)>|([^<]+)/g;

/** Paragraphs, rows of tables and headings by style, in their order. */
export function paragraphsOfWord(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let [text, isText, isHeading] = ['', false, false];
  let cells: string[] | null = null;
  const end = (): void => {
    const words = evenBlanks(text);
    if (cells && words !== '') cells.push(words);
    else if (words !== '') {
      paragraphs.push({ role: 'text', text: words, ...(isHeading && { heading: true as const }) });
    }
    [text, isHeading] = ['', false];
  };
  for (const [, close = '', name = '', attributes = '', words] of xml.matchAll(tag)) {
    if (words !== undefined) {
      if (isText) text += xmlText(words);
      continue;
    }
    const isClose = close === '/';
    if (name === 'w:t') isText = !isClose && !attributes.endsWith('/');
    else if (name === 'w:tab' || name === 'w:cr') text += ' ';
    else if (name === 'w:br' && !isClose) end();
    else if (name === 'w:pStyle') isHeading = /w:val="(?:Heading|heading|\d)/.test(attributes);
    else if (name === 'w:p' && (isClose || attributes.endsWith('/'))) end();
    else if (name === 'w:tr' && !isClose) cells = [];
    else if (name === 'w:tr' && cells) {
      if (cells.length > 0) paragraphs.push({ role: 'row', text: cells.join(' | ') });
      cells = null;
    }
  }
  end();
  return paragraphs;
}
