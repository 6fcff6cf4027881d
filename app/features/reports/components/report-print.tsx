import { useI18n } from '#app/i18n/i18n-context.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { shownName } from '../domain/report-number.ts';
import type { ReportPage } from '../queries/get-report.server.ts';

/** On paper alone: whom a confidential report is open to, before anything else of it. */
export function PrintedList({ report }: { report: ReportPage }) {
  const { t } = useI18n();
  const nameOf = usePersonName();
  if (report.visibility !== 'confidential') return null;
  const names = report.people.map(({ name }) => nameOf(name)).join(', ');
  return <p className="print-only b">{t('reports:print.list', { names })}</p>;
}

/** On paper alone: which report and version this is, who printed it and when. */
export function PrintedFoot(props: { report: ReportPage; by: string; now: string }) {
  const { report, by, now } = props;
  const { t, format } = useI18n();
  return (
    <p className="print-only sm">
      {t('reports:print.foot', {
        report: shownName(report) ?? '',
        version: report.versionNumber,
        name: by,
        time: format.dateTime(now),
      })}
    </p>
  );
}
