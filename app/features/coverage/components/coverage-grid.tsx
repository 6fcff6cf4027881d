import { useI18n } from '#app/i18n/i18n-context.tsx';
import { shadeOf, type CoverageTable, type Tally } from '../domain/coverage-table.ts';
import { Age } from './age.tsx';
import { headName } from './head-name.ts';

export interface CoverageGridProps {
  caption: string;
  /** What the rows are: «Регион». */
  rowHead: string;
  table: CoverageTable;
  now: string;
  /** The list behind a cell; null stands for all of its row or column. */
  hrefOf: (row: string | null, level: string | null) => string;
}

/** Rows by levels of education: how many reports, how many confirmed, how long ago; blanks are hatched. */
export function CoverageGrid({ caption, rowHead, table, now, hrefOf }: CoverageGridProps) {
  const { t } = useI18n();
  const { columns, rows, most } = table;
  return (
    <div className="mx" role="region" aria-label={caption} tabIndex={0}>
      <table className="cov">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <span>{headName(column, t)}</span>
              </th>
            ))}
            <th scope="col">{t('coverage:table.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells, total }) => (
            <tr key={head.key}>
              <th scope="row">{headName(head, t)}</th>
              {cells.map((cell, place) => (
                <Cell
                  key={columns[place]!.key}
                  cell={cell}
                  shade={shadeOf(cell.reports, most)}
                  now={now}
                  href={hrefOf(head.key, columns[place]!.key)}
                />
              ))}
              <Cell cell={total} now={now} href={hrefOf(head.key, null)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage:table.total')}</th>
            {table.foot.map((cell, place) => (
              <Cell
                key={columns[place]!.key}
                cell={cell}
                now={now}
                href={hrefOf(null, columns[place]!.key)}
              />
            ))}
            <Cell cell={table.total} now={now} href={hrefOf(null, null)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Sums have no shade. */
function Cell({
  cell,
  shade,
  now,
  href,
}: {
  cell: Tally;
  shade?: number;
  now: string;
  href: string;
}) {
  const { t, format } = useI18n();
  const { reports, findings, foundAt } = cell;
  const look = shade === undefined ? 't' : `s${shade}`;
  if (reports === 0) {
    return (
      <td className={shade === undefined ? 't' : 's0'}>
        <span aria-hidden="true">0</span>
        <span className="sr">{t('coverage:table.blank')}</span>
      </td>
    );
  }
  return (
    <td className={look}>
      <a href={href}>
        <span aria-hidden="true">{format.number(reports)}</span>
        <span className="sr">{t('coverage:cell.reports', { count: reports })} </span>
        {foundAt && (
          <>
            <small aria-hidden="true">
              {format.number(findings)} · <Age from={foundAt} now={now} />
            </small>
            <span className="sr">
              {t('coverage:cell.findings', { findings, date: format.date(foundAt) })}
            </span>
          </>
        )}
      </a>
    </td>
  );
}
