import { shownName, type ReportName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';

/** The report that a hit belongs to. */
export function InReport(props: { hit: ReportName & { reportId: string; reportTitle: string } }) {
  const { reportId, reportTitle, ...name } = props.hit;
  const { t } = useI18n();
  return (
    <>
      {shownName(name) ?? t('search:draft')}:{' '}
      <a href={paths.report(reportId)}>{reportTitle || t('reports:untitled')}</a>
    </>
  );
}
