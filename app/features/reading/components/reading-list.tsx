import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { CampaignCell } from '../queries/list-cells.server.ts';
import { articleName } from './part-name.ts';
import { StateMark } from './state-mark.tsx';

/** Articles to be read, one a line, with their headings and how they stand. */
export function ReadingList(props: { campaignId: string; cells: readonly CampaignCell[] }) {
  const { t, lang } = useI18n();
  const { campaignId, cells } = props;
  return (
    <DataTable
      caption={t('reading:list')}
      stack
      rows={cells}
      keyOf={({ position }) => `at-${position}`}
      columns={[
        {
          key: 'article',
          label: t('reading:article-column'),
          heads: true,
          cell: ({ key, position, heading }) => (
            <>
              <a href={paths.readArticle(campaignId, position)}>{articleName(key, { t, lang })}</a>
              {heading && <span className="sub"> {heading}</span>}
            </>
          ),
        },
        {
          key: 'state',
          label: t('reading:state-column'),
          cell: ({ state }) => <StateMark state={state} />,
        },
      ]}
    />
  );
}
