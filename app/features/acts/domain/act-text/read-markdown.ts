// Reads the Markdown of a corpus made from zan.gov.kz. From domain/importing.md, 1: `##` chapters, `###`
// articles, `<a id>` anchors, `> *Сноска. …*`, a repealed or not yet valid unit in `*…*`.
import { evenBlanks, type Paragraph } from './paragraph.ts';

const apart = /^\*(?!\*)([\s\S]*[^*])\*$/;

/** The paragraphs of a Markdown text. */
export function readMarkdown(text: string): Paragraph[] {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n\s*\n|\r?\n(?=\s*#{1,6}\s)|(?<=^\s*#{1,6}\s.*)\r?\n/m)
    .flatMap(readBlock);
}

function readBlock(block: string): Paragraph[] {
  const plain = block.replace(/<\/?[a-z][^>]*>/gi, '').trim();
  if (plain === '' || /^(?:-{3,}|\*{3,})$/.test(plain) || /^[↑←→]/.test(plain)) return [];
  if (/^\|/.test(plain)) return tableRows(plain);
  const quoted = /^>/.test(plain);
  const heading = /^#{1,6}\s/.test(plain);
  const body = withoutMarks(plain.replace(/^\s*(?:>\s?|#{1,6}\s+)/gm, ''));
  const whole = apart.exec(body);
  const words = evenBlanks((whole?.[1] ?? body).replace(/\*\*|__/g, ''));
  if (words === '') return [];
  return [
    {
      role: quoted ? 'note' : 'text',
      text: words,
      ...(heading && { heading }),
      ...(whole && !quoted && { setApart: true as const }),
    },
  ];
}

/** Links and escapes without their signs; the stars around a whole paragraph stay. */
const withoutMarks = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
    .trim();

const tableRows = (block: string): Paragraph[] =>
  block
    .split('\n')
    .filter((line) => !/^\s*\|?[\s:|-]+\|?\s*$/.test(line))
    .map((line) => ({
      role: 'row',
      text: line.split('|').map(evenBlanks).filter(Boolean).join(' | '),
    }));
