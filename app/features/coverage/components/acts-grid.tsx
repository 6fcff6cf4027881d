import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { percentOf, shadeOfShare, type ActsTable, type ReadShare } from '../domain/acts-read.ts';

export interface ActsGridProps {
  caption: string;
  table: ActsTable;
}

/** Acts by levels of education with the share of their articles that was read. */
export function ActsGrid({ caption, table }: ActsGridProps) {
  const { t, format } = useI18n();
  return (
    <div className="mx" role="region" aria-label={caption} tabIndex={0}>
      <table className="cov of-acts">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage:acts.act')}</th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                <span>{column.label ?? t('coverage:acts.noLevel')}</span>
              </th>
            ))}
            <th scope="col">{t('coverage:acts.articles')}</th>
            <th scope="col">{t('coverage:acts.read')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ act, cells }) => (
            <tr key={act.key}>
              <th scope="row">
                <a href={paths.act(act.key)}>{act.short || act.title}</a>
              </th>
              {cells.map((isAbout, place) =>
                isAbout ? (
                  <Share key={table.columns[place]!.key} share={act} />
                ) : (
                  <td key={table.columns[place]!.key} />
                ),
              )}
              <td className="t">{format.number(act.articles)}</td>
              <td className="t">{format.number(act.read)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage:table.total')}</th>
            {table.foot.map((share, place) => (
              <Share key={table.columns[place]!.key} share={share} />
            ))}
            <td className="t">{format.number(table.total.articles)}</td>
            <td className="t">{format.number(table.total.read)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Share({ share }: { share: ReadShare }) {
  const { t } = useI18n();
  const percent = percentOf(share);
  if (percent === null) return <td />;
  return (
    <td className={`s${shadeOfShare(share)}`}>
      <span>{t('coverage:acts.share', { percent })}</span>
    </td>
  );
}
