import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { StatusPill } from '#app/ui/status.tsx';
import { shownName } from '../domain/report-number.ts';
import { sealedTitle } from '../domain/sealed-title.ts';
import type { SealedReport } from '../queries/list-sealed.server.ts';

/** A report of which its groups are left with the status, the addressee and the letter. */
export function SealedReportPage({ report }: { report: SealedReport }) {
  const { t, format } = useI18n();
  const { addressee, letterNumber, letterDate } = report;
  const sentOn = letterDate && format.date(`${letterDate}T00:00:00+05:00`);
  const items = [
    { key: 'addressee', term: t('reports:sealed.addressee'), value: addressee },
    { key: 'letter', term: t('reports:sealed.letter'), value: letterNumber },
    { key: 'date', term: t('reports:sealed.date'), value: sentOn },
  ];
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.reports()} label={t('reports:title')}>
            {shownName(report)}
          </Breadcrumb>
        }
        title={sealedTitle(t, report.partOf)}
        large
        meta={
          <span>
            <StatusPill status={report.status} />
          </span>
        }
        lead={t('reports:sealed.lead')}
      />
      <DescriptionList items={items} />
    </>
  );
}
