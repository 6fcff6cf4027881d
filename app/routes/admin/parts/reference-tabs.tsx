import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The two pages of reference data: the lists, and the calendar with the terms. */
export function ReferenceTabs({ current }: { current: 'lists' | 'calendar' }) {
  const { t } = useI18n();
  return (
    <Tabs
      label={t('lists:pages')}
      items={[
        { href: paths.reference(), label: t('lists:title'), current: current === 'lists' },
        { href: paths.officeDays(), label: t('lists:calendar'), current: current === 'calendar' },
      ]}
    />
  );
}
