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
  const words = useCellWords();
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
                  words={words}
                  shade={shadeOf(cell.reports, most)}
                  now={now}
                  href={hrefOf(head.key, columns[place]!.key)}
                />
              ))}
              <Cell cell={total} words={words} now={now} href={hrefOf(head.key, null)} />
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
                words={words}
                now={now}
                href={hrefOf(null, columns[place]!.key)}
              />
            ))}
            <Cell cell={table.total} words={words} now={now} href={hrefOf(null, null)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What cells say, put into words once for each number: there are hundreds of cells. */
function useCellWords() {
  const { t, format } = useI18n();
  const said = new Map<number, { shown: string; heard: string }>();
  return {
    blank: t('coverage:table.blank'),
    ofReports(count: number) {
      const words = said.get(count) ?? {
        shown: format.number(count),
        heard: t('coverage:cell.reports', { count }),
      };
      said.set(count, words);
      return words;
    },
    ofFindings: (count: number, findings: number, foundAt: string) =>
      t('coverage:cell.findings', { count, findings, date: format.date(foundAt) }),
  };
}

interface CellProps {
  cell: Tally;
  words: ReturnType<typeof useCellWords>;
  /** Sums have none. */
  shade?: number;
  now: string;
  href: string;
}

function Cell({ cell, words, shade, now, href }: CellProps) {
  const { reports, findings, foundAt } = cell;
  const look = shade === undefined ? 't' : `s${shade}`;
  if (reports === 0) {
    return (
      <td className={`${look} blank`}>
        <span className="sr">{words.blank}</span>
      </td>
    );
  }
  const { shown, heard } = words.ofReports(reports);
  return (
    <td className={look}>
      <a href={href} aria-label={foundAt ? words.ofFindings(reports, findings, foundAt) : heard}>
        {shown}
        {foundAt && (
          <small>
            {findings} · <Age from={foundAt} now={now} />
          </small>
        )}
      </a>
    </td>
  );
}
