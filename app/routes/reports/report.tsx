import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DiscussionSection } from '#app/features/discussion/components/discussion-section.tsx';
import { listDiscussion } from '#app/features/discussion/queries/list-discussion.server.ts';
import { seeReport } from '#app/features/notifications/commands/see-report.server.ts';
import { RecheckBanner } from '#app/features/reports/components/recheck-banner.tsx';
import { ReportAside, asideOf } from '#app/features/reports/components/report-aside.tsx';
import { ReportBody } from '#app/features/reports/components/report-body.tsx';
import { ReportFinding } from '#app/features/reports/components/report-finding.tsx';
import { PrintedFoot, PrintedList } from '#app/features/reports/components/report-print.tsx';
import { ReportQuestions } from '#app/features/reports/components/report-questions.tsx';
import { ReportStanding, standingOf } from '#app/features/reports/components/report-standing.tsx';
import { SealedReportPage } from '#app/features/reports/components/sealed-report.tsx';
import { SourceList } from '#app/features/reports/components/source-list.tsx';
import { sealedTitle } from '#app/features/reports/domain/sealed-title.ts';
import { AdmissionNotices } from '#app/features/review/components/admission-notices.tsx';
import { ReviewRequests } from '#app/features/review/components/review-requests.tsx';
import { getAdmissions } from '#app/features/review/queries/get-admissions.server.ts';
import { listReviewRequests } from '#app/features/review/queries/list-review-requests.server.ts';
import { getIntake } from '#app/features/reports/queries/get-intake.server.ts';
import { isReviewable } from '#app/features/review/domain/review-request.ts';
import { getReport, type ReportPage } from '#app/features/reports/queries/get-report.server.ts';
import { getReportHead } from '#app/features/reports/queries/get-report-head.server.ts';
import { listSealed } from '#app/features/reports/queries/list-sealed.server.ts';
import { KeptPart } from '#app/frame/kept.tsx';
import { useRoot } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { StatusPill } from '#app/ui/status.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { ReportHead } from './parts/report-head.tsx';

export const loader = page('report.read', async ({ actor, lang, now, params, session, t }) => {
  const found = await getReport(actor, { id: params.id!, lang, now });
  if (!found) {
    // The head knows of a confidential report by its mark, day and status before being named.
    const intake = await getIntake(actor, params.id!);
    if (!intake) {
      const [sealed] = await listSealed(actor, { id: params.id! });
      if (sealed) {
        if (session?.account.unread) await seeReport({ actor, now }, { reportId: sealed.id });
        return { ...nothing, title: sealedTitle(t, sealed.partOf), sealed, now: now.toISOString() };
      }
      const head = await getReportHead(actor, params.id!);
      if (head?.status === 'draft') throw redirect(paths.checkReport(head.id));
      throw new NotFound();
    }
    return { ...nothing, title: intake.mark, intake, now: now.toISOString() };
  }
  const { report, facts } = found;
  const discussion = await listDiscussion(actor, { reportId: report.id, facts, now });
  if (session?.account.unread) await seeReport({ actor, now }, { reportId: report.id });
  const { id, isAuthorHidden, visibility } = report;
  const [reviews, admissions] = await Promise.all([
    wasEnded(report) ? listReviewRequests(actor, { id, facts, isAuthorHidden }) : null,
    visibility === 'confidential' ? getAdmissions(actor, { reportId: id, now }) : null,
  ]);
  const title = report.version.title || t('reports:untitled');
  const extras = { discussion, admissions, reviews };
  return { ...nothing, ...extras, title, report, now: now.toISOString() };
});

/** What a page of bare facts leaves out. */
const nothing = {
  report: null,
  intake: null,
  sealed: null,
  discussion: null,
  admissions: null,
  reviews: null,
};

/** Review is asked of what a decision ended, and such a report may have been taken up again. */
const wasEnded = ({ status, timeline }: ReportPage): boolean =>
  isReviewable(status) || timeline.some(({ what }) => 'key' in what && what.key === 'reopen');

type Loaded = Awaited<ReturnType<typeof loader>>;

/** One report from its norm to its outcome. */
export default function ReportPageView() {
  const loaded = useLoaderData<typeof loader>() as Loaded;
  if (loaded.sealed) return <SealedReportPage report={loaded.sealed} />;
  return loaded.report ? <Whole {...loaded} report={loaded.report} /> : <Intake {...loaded} />;
}

function Intake({ intake }: Pick<Loaded, 'intake'>) {
  const { t, format } = useI18n();
  if (!intake) return null;
  return (
    <PageHead
      title={t('reports:intake.title', { mark: intake.mark })}
      lead={t('reports:intake.lead', { date: format.dateLong(intake.submittedAt) })}
      meta={
        <span>
          <StatusPill status={intake.status} />
        </span>
      }
      actions={
        <ButtonLink href={paths.admission(intake.id)} look="primary">
          {t('review:admission.open')}
        </ButtonLink>
      }
    />
  );
}

function Whole({
  report,
  discussion,
  admissions,
  reviews,
  now,
  title,
}: Loaded & { report: NonNullable<Loaded['report']> }) {
  const { t, format } = useI18n();
  const who = useRoot()?.who;
  const inOffice = who?.office !== null && who?.office !== undefined;
  const { id, version, sources, findings } = report;
  const isAsked = admissions?.admissions.some(({ isForReader }) => isForReader) ?? false;
  return (
    <>
      <ReportHead
        report={report}
        title={title}
        inOffice={inOffice}
        hasAdmissions={admissions !== null}
      />
      <PrintedList report={report} />
      {admissions && (
        <div id="admissions">
          <AdmissionNotices page={admissions} />
        </div>
      )}
      <KeptPart
        name="report-standing"
        part={ReportStanding}
        given={{ report: standingOf(report), forGroup: !inOffice && !isAsked }}
      />
      <RecheckBanner reportId={id} rechecks={report.rechecks} />
      <ReportQuestions report={report} />
      {reviews && <ReviewRequests reportId={id} page={reviews} />}
      <div className="cols">
        <div>
          <Tabs
            look="jump"
            label={t('ui:shell.onThisPage')}
            items={[
              { href: '#norm', label: t('reports:section.norm'), count: version.provisions.length },
              { href: '#text', label: t('reports:body.what') },
              ...(findings.length > 0
                ? [{ href: '#finding', label: t('reports:finding.short') }]
                : []),
              { href: '#src', label: t('reports:sources.title'), count: sources.length },
              ...(discussion?.circles.length
                ? [{ href: '#discussion', label: t('discussion:title') }]
                : []),
            ]}
          />
          <KeptPart
            name="report-body"
            part={ReportBody}
            given={{
              version,
              laws: report.laws,
              links: report.narrativeLinks,
              sources,
              language: report.language,
            }}
          />
          <p className="md sub sec-b">
            <a href={paths.reportVersions(id)}>
              {t('reports:versions.line', {
                count: report.versionCount,
                date: format.date(report.submittedAt),
              })}
            </a>
          </p>
          {findings.map((finding) => (
            <ReportFinding key={finding.id} finding={finding} />
          ))}
          <Section id="src" title={t('reports:sources.title')} live={`report:${id}`}>
            {sources.length === 0 ? (
              <p className="md sub">{t('reports:sources.none')}</p>
            ) : (
              <KeptPart name="report-sources" part={SourceList} given={{ sources }} />
            )}
          </Section>
          {discussion && <DiscussionSection discussion={discussion} back="report" now={now} />}
        </div>
        <KeptPart name="report-aside" part={ReportAside} given={{ report: asideOf(report) }} />
      </div>
      <PrintedFoot report={report} by={who?.name ?? ''} now={now} />
    </>
  );
}
