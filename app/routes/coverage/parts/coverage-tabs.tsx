import { coverageAddress, coverageViews } from '#app/features/coverage/domain/coverage-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** What is laid out: areas of risk, regions, or the acts themselves. */
export function CoverageTabs({ current }: { current: 'area' | 'region' | 'acts' }) {
  const { t } = useI18n();
  return (
    <Tabs
      label={t('coverage:views')}
      items={[
        ...coverageViews.map((view) => ({
          href: paths.coverage(coverageAddress({ view, region: null, area: null })),
          label: t(`coverage:view.${view}`),
          current: view === current,
        })),
        {
          href: paths.coverageOfActs(),
          label: t('coverage:view.acts'),
          current: current === 'acts',
        },
      ]}
    />
  );
}
