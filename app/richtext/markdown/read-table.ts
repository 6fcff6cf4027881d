import type { Block, CellAttributes, Table, TableCell, TableRow } from '../document.ts';
import { indentOf, type Lines } from './lines.ts';
import { INDENT, ROW_BREAK, TABLE_CLOSE, TABLE_OPEN, trimmed } from './notation.ts';
import { readInline } from './read-inline.ts';

const PREFIX =
  /^(=?)(?:\{((?:colspan|rowspan|colwidth)=[\d,]+(?: (?:colspan|rowspan|colwidth)=[\d,]+)*)\})?/;

/** Reads a table written row by row, if one begins here. */
export function readRows(lines: Lines): Table | null {
  const rows: string[][] = [];
  for (let line = lines.line; line !== undefined; line = lines.line) {
    const text = trimmed(line);
    if (!text.startsWith('|')) break;
    rows.push(splitRow(text));
    lines.take();
  }
  const underlined = rows[1]?.every((cell) => /^:?-+:?$/.test(trimmed(cell))) ?? false;
  if (underlined) rows.splice(1, 1);
  if (rows.length === 0) return null;
  return {
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((cell) => readCell(cell, underlined && index === 0, paragraph)),
    })),
  };
}

/** Reads a table written cell by cell, if one begins here. */
export function readCells(lines: Lines, readBlocks: (lines: string[]) => Block[]): Table | null {
  if (trimmed(lines.line ?? '') !== TABLE_OPEN) return null;
  const place = lines.place;
  lines.take();
  const rows: TableRow[] = [];
  let cells: TableCell[] = [];
  const endRow = () => {
    if (cells.length > 0) rows.push({ type: 'tableRow', content: cells });
    cells = [];
  };
  for (let line = lines.line; line?.startsWith('|'); line = lines.line) {
    lines.take();
    const text = trimmed(line);
    if (text === TABLE_CLOSE) break;
    if (text === ROW_BREAK) endRow();
    else {
      const more = takeFurther(lines);
      cells.push(
        readCell(line.slice(1), false, (first) =>
          readBlocks([first.startsWith(' ') ? first.slice(1) : first, ...more]),
        ),
      );
    }
  }
  endRow();
  if (rows.length > 0) return { type: 'table', content: rows };
  lines.back(place);
  return null;
}

/** The further lines of a cell: indented ones, and empty ones before a line of the table. */
function takeFurther(lines: Lines): string[] {
  const taken: string[] = [];
  for (let next = lines.nextFilled; next !== undefined; next = lines.nextFilled) {
    if (indentOf(next) < INDENT) {
      if (next.startsWith('|')) lines.skipEmpty();
      break;
    }
    taken.push(lines.take().slice(INDENT));
  }
  return taken;
}

/** Cuts a row at the strokes that no backslash stands before. */
function splitRow(row: string): string[] {
  const cells: string[] = [];
  let from = 1;
  for (let at = 1; at < row.length; at++) {
    if (row[at] === '\\') at++;
    else if (row[at] === '|') {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  if (from < row.length || cells.length === 0) cells.push(row.slice(from));
  return cells;
}

function readCell(
  text: string,
  underlined: boolean,
  content: (text: string) => Block[],
): TableCell {
  const [prefix = '', header, pairs] = PREFIX.exec(text) ?? [];
  const attrs = pairs ? attributes(pairs) : {};
  const blocks = content(text.slice(prefix.length));
  return {
    type: underlined || header ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length > 0 && { attrs }),
    content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
  };
}

function paragraph(text: string): Block[] {
  const content = readInline(trimmed(text));
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

function attributes(pairs: string): CellAttributes {
  const attrs: CellAttributes = {};
  for (const pair of pairs.split(' ')) {
    const [name, value = ''] = pair.split('=');
    const numbers = value.split(',').map(Number);
    if (name === 'colwidth') attrs.colwidth = numbers;
    else if (name === 'colspan' && numbers[0] !== 1) attrs.colspan = numbers[0];
    else if (name === 'rowspan' && numbers[0] !== 1) attrs.rowspan = numbers[0];
  }
  return attrs;
}
