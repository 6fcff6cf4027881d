import { BarTable } from '#app/features/review/components/bar-table.tsx';
import type { CampaignBrief } from '#app/features/reading/queries/list-campaigns.server.ts';
import type { OfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ReadingSection } from './reading-section.tsx';
import { Section } from '#app/ui/section.tsx';

/** The queue in numbers: how long it waits, and how much came week by week; and how far reading has come. */
export function OfficeAside(props: { home: OfficeHome; campaigns: readonly CampaignBrief[] }) {
  const { home, campaigns } = props;
  const { t, format } = useI18n();
  const { ages, weeks } = home;
  const since = (days: number) => paths.review(`?view=free&age=${days}`);
  return (
    <aside>
      {campaigns.length > 0 && <ReadingSection campaigns={campaigns} isOffice />}
      <Section title={t('review:home.ages')}>
        <BarTable
          caption={t('review:home.ages')}
          rows={[
            { key: 'week', label: t('review:home.age.week'), count: ages.week },
            {
              key: 'fortnight',
              label: t('review:home.age.fortnight'),
              count: ages.fortnight,
              href: since(7),
            },
            { key: 'month', label: t('review:home.age.month'), count: ages.month, href: since(14) },
            { key: 'older', label: t('review:home.age.older'), count: ages.older, href: since(30) },
          ]}
        />
      </Section>
      <Section title={t('review:home.byWeek')}>
        <BarTable
          caption={t('review:home.byWeek')}
          rows={weeks.map(({ monday, count }) => ({
            key: monday,
            label: t('review:home.week', { date: format.date(`${monday}T00:00:00+05:00`) }),
            count,
          }))}
        />
      </Section>
    </aside>
  );
}
