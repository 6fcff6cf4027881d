import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

/** The report as pages about its sources name it. */
export interface ShownReport {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  isDraft: boolean;
}

/** Where a report's sources are listed. */
export const sourcesOf = ({ id, isDraft }: Pick<ShownReport, 'id' | 'isDraft'>): string =>
  isDraft ? `${paths.editReport(id)}#sources` : paths.report(id, 'src');

/** Back to the sources of the report. */
export function ReportCrumb({ report, here }: { report: ShownReport; here: string }) {
  return (
    <Breadcrumb href={sourcesOf(report)} label={useReportLabel()(report)}>
      {here}
    </Breadcrumb>
  );
}

/** «№ 214. Освободившееся место», or what stands for the number of a draft. */
export function useReportLabel(): (report: ShownReport) => string {
  const { t } = useI18n();
  return (report) => {
    const name = report.isDraft ? t('sources:page.draft') : (shownName(report) ?? '');
    return [name, report.title || t('sources:page.untitled')].filter(Boolean).join('. ');
  };
}
