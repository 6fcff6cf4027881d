import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Finding } from '#app/platform/doctor/finding.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';

const ICONS: Record<Finding['level'], IconName> = {
  good: 'check',
  note: 'info',
  bad: 'triangle-alert',
};
const TONES: Record<Finding['level'], string> = { good: 'st g', note: 'st', bad: 'st x' };

/** What was looked at, one thing a row: how it stands, and what to do where it does not. */
export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  const { t } = useI18n();
  return (
    <DataTable
      caption={t('system:stateCaption')}
      rows={findings}
      keyOf={({ check }) => `check-${check}`}
      stack
      columns={[
        {
          key: 'check',
          label: t('system:column.check'),
          heads: true,
          cell: ({ check }) => t(`system:check.${check}`),
        },
        {
          key: 'level',
          label: t('system:column.level'),
          cell: ({ level }) => (
            <span className={TONES[level]}>
              <Icon name={ICONS[level]} />
              {t(`system:level.${level}`)}
            </span>
          ),
        },
        {
          key: 'words',
          label: t('system:column.words'),
          cell: ({ check, code, values }) => t(`system:finding.${check}.${code}`, values),
        },
      ]}
    />
  );
}
