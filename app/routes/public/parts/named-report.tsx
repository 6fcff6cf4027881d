import { shownName } from '#app/features/reports/domain/report-number.ts';
import type { NamedReport } from '#app/features/search/queries/search.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Status } from '#app/ui/status.tsx';

/** The report whose number was typed. */
export function NamedReportLine({ report }: { report: NamedReport }) {
  const { t } = useI18n();
  return (
    <p className="sec-b hit-about">
      <Status status={report.status} />
      <a href={paths.report(report.id)}>
        {shownName(report)}. {report.title || t('reports:untitled')}
      </a>
    </p>
  );
}
