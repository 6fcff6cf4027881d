import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { NextStep } from '../domain/next-step.ts';

/** What comes next, by whom and until when, in one sentence. */
export function NextStepText({ next }: { next: NextStep }) {
  const { t, format } = useI18n();
  const { date, since, name, stage } = next.values;
  const day = (value: string) => format.dateLong(`${value}T00:00:00+05:00`);
  return (
    <>
      {t(`reports:next.${next.key}`, {
        name: name ?? t('ui:person.office'),
        stage,
        ...(date ? { date: day(date) } : {}),
        ...(since ? { since: day(since) } : {}),
      })}
    </>
  );
}
