// Reads a text copied from an Adilet page. From domain/importing.md, 1: a paragraph starts after an empty
// line, with an indent of six spaces or at a heading; a link has become a line of its own, so any other line
// goes on with the paragraph before it.
import { headingOf, isCodePart } from './heading-shapes.ts';
import { evenBlanks, type Paragraph } from './paragraph.ts';

const indent = /^[\u0020\u00A0]{4,}/;

/** The paragraphs of a copied text. */
export function readCopiedText(text: string): Paragraph[] {
  const paragraphs: string[] = [];
  let closed = true;
  for (const line of text.split(/\r?\n/)) {
    const even = evenBlanks(line);
    if (even === '') {
      closed = true;
      continue;
    }
    const opens = closed || indent.test(line) || headingOf(even) !== null || isCodePart(even);
    if (opens) paragraphs.push(even);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${even}`);
    closed = false;
  }
  return paragraphs.map((paragraph) => ({ role: 'text', text: evenBlanks(paragraph) }));
}
