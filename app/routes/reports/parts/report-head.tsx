import { labelsOf } from '#app/features/reports/components/report-body.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import type { ReportPage } from '#app/features/reports/queries/get-report.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { StatusPill } from '#app/ui/status.tsx';

interface ReportHeadProps {
  report: ReportPage;
  title: string;
  inOffice: boolean;
  hasAdmissions: boolean;
}

/** What a report is called, how it stands, and what its reader may do with it. */
export function ReportHead({ report, title, inOffice, hasAdmissions }: ReportHeadProps) {
  const { t } = useI18n();
  const { id, version, abilities } = report;
  const meta = [
    ...labelsOf(version, 'region'),
    ...report.joinedRegions,
    ...labelsOf(version, 'education_level'),
    ...labelsOf(version, 'risk_area'),
  ];
  return (
    <PageHead
      crumb={
        <Breadcrumb
          href={inOffice ? paths.review() : paths.reports()}
          label={t(inOffice ? 'frame:nav.queue' : 'reports:title')}
        >
          {shownName(report)}
        </Breadcrumb>
      }
      title={<span lang={report.language}>{title}</span>}
      large
      meta={
        <>
          <span>
            <StatusPill status={report.status} />
          </span>
          {report.visibility === 'confidential' && (
            <span className="b">{t('reports:confidential')}</span>
          )}
          {meta.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </>
      }
      actions={
        <>
          {inOffice && (
            <ButtonLink href={paths.decide(id)} look="primary">
              {t('reports:desk')}
            </ButtonLink>
          )}
          {abilities.addSource && (
            <ButtonLink href={paths.newSource(id)} icon="plus">
              {t('reports:sources.add')}
            </ButtonLink>
          )}
          {abilities.amend && (
            <ButtonLink href={paths.amendReport(id)} icon="pencil">
              {t('reports:amend.open')}
            </ButtonLink>
          )}
          {hasAdmissions && (
            <ButtonLink href={paths.admission(id)} look="quiet" icon="lock">
              {t('review:admission.open')}
            </ButtonLink>
          )}
          {abilities.withdraw && (
            <ButtonLink href={paths.withdrawReport(id)} look="quiet">
              {t('reports:withdraw.open')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
