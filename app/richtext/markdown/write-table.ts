import type { Block, Paragraph, Table, TableCell, TableRow } from '../document.ts';
import { INDENT, ROW_BREAK, TABLE_CLOSE, TABLE_OPEN } from './notation.ts';
import { writeInline } from './write-inline.ts';

/** Writes a table row by row where each cell is one paragraph, else cell by cell. */
export function writeTable(
  table: Table,
  writeBlocks: (blocks: readonly Block[]) => string,
): string {
  return isSimple(table) ? writeRows(table) : writeCells(table, writeBlocks);
}

function isSimple(table: Table): boolean {
  return table.content.every((row) =>
    row.content.every(({ content }) => content.length === 1 && content[0]?.type === 'paragraph'),
  );
}

function writeRows(table: Table): string {
  const [first, ...others] = table.content;
  if (!first || !first.content.every(isHeader))
    return table.content.map((row) => writeRow(row, prefix)).join('\n');
  return [
    writeRow(first, ({ attrs }) => attributes(attrs)),
    `|${' --- |'.repeat(first.content.length)}`,
    ...others.map((row) => writeRow(row, prefix)),
  ].join('\n');
}

function writeRow(row: TableRow, before: (cell: TableCell) => string): string {
  return `|${row.content.map((cell) => `${before(cell)} ${withBlank(words(cell))}|`).join('')}`;
}

function withBlank(text: string): string {
  return text === '' ? '' : `${text} `;
}

/** A cell of dashes alone would be read as the line under a header. */
function words(cell: TableCell): string {
  const paragraph = cell.content[0] as Paragraph;
  const text = writeInline(paragraph.content ?? [], 'cell');
  return /^:?-+:?$/.test(text) ? `\\${text}` : text;
}

function writeCells(table: Table, writeBlocks: (blocks: readonly Block[]) => string): string {
  const rows = table.content.map((row) =>
    row.content
      .map((cell) => {
        const [first, ...more] = writeBlocks(cell.content).split('\n');
        const lines = more.map((line) => (line === '' ? '' : ' '.repeat(INDENT) + line));
        return [`|${prefix(cell)}${first ? ` ${first}` : ''}`, ...lines].join('\n');
      })
      .join('\n'),
  );
  return [TABLE_OPEN, rows.join(`\n${ROW_BREAK}\n`), TABLE_CLOSE].join('\n');
}

function isHeader(cell: TableCell): boolean {
  return cell.type === 'tableHeader';
}

function prefix(cell: TableCell): string {
  return `${isHeader(cell) ? '=' : ''}${attributes(cell.attrs)}`;
}

function attributes(attrs: TableCell['attrs'] = {}): string {
  const pairs = Object.entries(attrs).map(([name, value]) => `${name}=${String(value)}`);
  return pairs.length > 0 ? `{${pairs.join(' ')}}` : '';
}
