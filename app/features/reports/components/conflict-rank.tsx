import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { VersionProvision } from '../queries/version-json.server.ts';

/** What act a norm stands in: its type, its level and its day. */
export function ConflictRank({ act }: Pick<VersionProvision, 'act'>) {
  const { t, format } = useI18n();
  if (!act) return <>{t('conflict:unknownAct')}</>;
  const facts = [
    act.type.label,
    act.type.rank === null ? t('conflict:noRank') : t('conflict:rank', { rank: act.type.rank }),
    act.date
      ? t('conflict:dated', { date: format.date(`${act.date}T00:00:00+05:00`) })
      : t('conflict:noDate'),
  ];
  return <>{facts.join(' · ')}</>;
}
