import { countText } from '#app/features/review/domain/queue-address.ts';
import type {
  HolderLoad,
  OldestInRegion,
} from '#app/features/review/queries/get-office-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';

/** For the head: who holds how much, and where reports have waited longest. */
export function OfficeLoad(props: {
  load: readonly HolderLoad[];
  oldest: readonly OldestInRegion[];
}) {
  const { t, format } = useI18n();
  const { load, oldest } = props;
  return (
    <>
      <Section title={t('review:home.load')}>
        <DataTable
          caption={t('review:home.load')}
          rows={load}
          keyOf={({ id }) => `load-${id}`}
          columns={[
            {
              key: 'name',
              label: t('review:home.person'),
              heads: true,
              cell: ({ id, name }) => <a href={paths.review(`?assignee=${id}`)}>{name}</a>,
            },
            {
              key: 'held',
              label: t('review:home.held'),
              figures: true,
              cell: ({ held }) => countText(held),
            },
            {
              key: 'late',
              label: t('review:home.late'),
              figures: true,
              cell: ({ late }) => (late > 0 ? <b className="late">{countText(late)}</b> : 0),
            },
          ]}
        />
      </Section>
      {oldest.length > 0 && (
        <Section title={t('review:home.oldest')}>
          <DataTable
            caption={t('review:home.oldest')}
            rows={oldest}
            keyOf={({ key }) => `oldest-${key}`}
            columns={[
              {
                key: 'region',
                label: t('review:home.region'),
                heads: true,
                cell: ({ key, label }) => (
                  <a href={paths.review(`?view=free&region=${key}&sort=age`)}>{label}</a>
                ),
              },
              {
                key: 'since',
                label: t('review:home.since'),
                cell: ({ since }) => <span className="num">{format.date(since)}</span>,
              },
              {
                key: 'count',
                label: t('review:home.reports'),
                figures: true,
                cell: ({ count }) => countText(count),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
