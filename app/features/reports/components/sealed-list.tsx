import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/section.tsx';
import { Status } from '#app/ui/status.tsx';
import { shownName } from '../domain/report-number.ts';
import { sealedTitle } from '../domain/sealed-title.ts';
import type { SealedReport } from '../queries/list-sealed.server.ts';

/** Reports that were referred with their details kept back, each by its neutral name. */
export function SealedList({ reports }: { reports: readonly SealedReport[] }) {
  const { t } = useI18n();
  if (reports.length === 0) return null;
  return (
    <Section id="sealed" title={t('reports:sealed.title')}>
      <ul className="list md">
        {reports.map((report) => (
          <li key={report.id}>
            <a href={paths.report(report.id)}>
              {[shownName(report), sealedTitle(t, report.partOf)].filter(Boolean).join('. ')}
            </a>
            <br />
            <Status status={report.status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
