import { useI18n } from '#app/i18n/i18n-context.tsx';
import { daysBetween } from '../domain/coverage-table.ts';

/** How long ago in one short word: days, then months, then years. */
export function Age({ from, now }: { from: string; now: string }) {
  const { t } = useI18n();
  const days = daysBetween(from, now);
  if (days === 0) return <>{t('coverage:age.today')}</>;
  if (days < 60) return <>{t('coverage:age.days', { count: days })}</>;
  if (days < 730) return <>{t('coverage:age.months', { count: Math.floor(days / 30.44) })}</>;
  return <>{t('coverage:age.years', { count: Math.floor(days / 365.25) })}</>;
}
