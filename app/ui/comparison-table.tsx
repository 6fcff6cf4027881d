import type { ReactNode } from 'react';

export interface ComparisonRow {
  key: string;
  label: string;
  left: ReactNode;
  right: ReactNode;
  /** In words beside the right cell: «та же», «другой». */
  same?: boolean;
  verdict?: string;
}

export interface ComparisonTableProps {
  caption: string;
  left: string;
  right: string;
  rows: readonly ComparisonRow[];
}

/** Two things by the same questions: two reports, what one had and what is now. */
export function ComparisonTable({ caption, left, right, rows }: ComparisonTableProps) {
  return (
    <table className="cmp">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td>{row.left}</td>
            <td>
              {row.right}
              {row.verdict && <span className={row.same ? 'eq' : 'ne'}> {row.verdict}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
