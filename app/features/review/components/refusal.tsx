import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

export interface Refused {
  reason?: string;
  details?: Record<string, unknown>;
}

interface Changed {
  status: ReportStatus;
  what: string | null;
  at: string | null;
  by: string | null;
}

/** Why an act of the office was not done, with what is known of it: who was first, what changed. */
export function Refusal({ answer }: { answer: Refused }) {
  const { t } = useI18n();
  const { reason = 'errors.not-valid', details = {} } = answer;
  if (reason === 'review.changed-meanwhile')
    return <ChangedText changed={details as unknown as Changed} />;
  if (reason === 'review.not-ready-to-accept') {
    const missing = (details.missing as readonly string[]).map((name) => t(`review:need.${name}`));
    return <p>{t('review:not-ready-to-accept', { missing: missing.join(', ') })}</p>;
  }
  // A field's mistake may bring a number for its sentence.
  const [key = '', limit] = reason.split('|');
  return <p>{t(key.replace('.', ':'), { limit, ...details })}</p>;
}

function ChangedText({ changed }: { changed: Changed }) {
  const { t, format } = useI18n();
  const { status, what, at, by } = changed;
  const known = what === null || at === null ? null : { what, at };
  return (
    <>
      <p>{t('review:changed-meanwhile')}</p>
      {known && (
        <p>
          {t(by ? 'review:changed.by' : 'review:changed.group', {
            what: t(`review:happened.${known.what}`),
            time: format.dateTime(known.at),
            name: by,
          })}
        </p>
      )}
      <p>{t('review:changed.now', { status: t(`ui:status.${status}`) })}</p>
    </>
  );
}
