import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  figures?: boolean;
  /** This cell names the row. */
  heads?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** On a phone the cells of a row stand under one another. */
  stack?: boolean;
  /** The columns' words are heard only. */
  hideHead?: boolean;
  className?: string;
}

/** A table: hairlines between rows and nothing else. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, stack, hideHead, className } = props;
  return (
    <table className={classes('tbl', stack && 'stack', className)}>
      <caption className="sr">{caption}</caption>
      <thead className={hideHead ? 'sr' : undefined}>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.figures ? 'r' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} id={keyOf(row)}>
            {columns.map(({ key, cell, figures, heads }) =>
              heads ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={figures ? 'r' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
