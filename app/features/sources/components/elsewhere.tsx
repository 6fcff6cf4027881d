import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SameAddress } from '../queries/find-same-address.server.ts';
import { sourcesOf, useReportLabel } from './report-crumb.tsx';

/** Other reports, which the reader may see, that rest on the same page. */
export function Elsewhere({ reports }: { reports: readonly SameAddress[] }) {
  const { t } = useI18n();
  const label = useReportLabel();
  if (reports.length === 0) return null;
  return (
    <Section title={t('sources:page.elsewhere')}>
      <p className="md sub">{t('sources:page.alsoIn')}</p>
      <ul className="list">
        {reports.map((report) => (
          <li key={report.reportId}>
            <a href={sourcesOf({ ...report, id: report.reportId })}>
              {label({ ...report, id: report.reportId })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
