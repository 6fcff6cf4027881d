import type { RichTextRefusal } from './refusal.ts';
import { LIMITS } from './schema.ts';

type Cell = { attrs?: { colspan?: unknown; rowspan?: unknown; colwidth?: unknown } };

/** Refuses a table wider than the limit, and widths of columns that don't fit the cell's span. */
export function tableRefusal(table: { content?: { content?: Cell[] }[] }): RichTextRefusal | null {
  /** For each column, how many more rows a cell from above still covers. */
  const covered: number[] = [];
  for (const row of table.content ?? []) {
    let column = 0;
    const begun: { from: number; to: number; rows: number }[] = [];
    for (const { attrs } of row.content ?? []) {
      while ((covered[column] ?? 0) > 0) column++;
      const colspan = Number(attrs?.colspan ?? 1);
      const widths = attrs?.colwidth;
      if (Array.isArray(widths) && widths.length !== colspan) return 'bad-table';
      begun.push({ from: column, to: column + colspan, rows: Number(attrs?.rowspan ?? 1) });
      column += colspan;
      if (column > LIMITS.columns) return 'bad-table';
    }
    for (const { from, to, rows } of begun) {
      for (let at = from; at < to; at++) covered[at] = Math.max(covered[at] ?? 0, rows);
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
  }
  return null;
}
