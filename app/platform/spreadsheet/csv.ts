import type { Sheet, SheetCell } from './sheet.ts';

/** Excel takes UTF-8 for what it is by this sign alone. */
const BOM = '\uFEFF';
const startsFormula = /^[=+\-@\t\r]/;
const CHUNK = 64 * 1024;

/**
 * A table as CSV, in parts. Words that a spreadsheet would take for a formula get an apostrophe before
 * them; the separator is the one that Excel expects in the reader's language.
 */
export function* csvOf(sheet: Sheet, separator: ',' | ';' = ','): Generator<string> {
  let part = BOM;
  for (const row of sheet.rows) {
    part += `${row.map((cell) => fieldOf(cell, separator)).join(separator)}\r\n`;
    if (part.length < CHUNK) continue;
    yield part;
    part = '';
  }
  if (part) yield part;
}

function fieldOf(cell: SheetCell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.day;
  const isLive = startsFormula.test(cell);
  const needsQuotes = isLive || cell.includes(separator) || /["\r\n]/.test(cell);
  const text = isLive ? `'${cell}` : cell;
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
