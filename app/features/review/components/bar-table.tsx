import { countText } from '../domain/queue-address.ts';

export interface BarRow {
  key: string;
  label: string;
  count: number;
  href?: string;
}

/** Numbers with a bar each; the numbers are there for whoever does not see the bars. */
export function BarTable({ caption, rows }: { caption: string; rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="tbl bars">
      <caption className="sr">{caption}</caption>
      <tbody>
        {rows.map(({ key, label, count, href }) => (
          <tr key={key}>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td className="bar-c">
              <span className="meter" role="presentation">
                <i style={{ width: `${Math.round((count / most) * 100)}%` }} />
              </span>
            </td>
            <td className="r">{countText(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
