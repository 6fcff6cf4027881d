import { CommentText } from '#app/features/discussion/components/comment-text.tsx';
import { labelsOf } from '#app/features/reports/components/report-body.tsx';
import { RecheckBanner } from '#app/features/reports/components/recheck-banner.tsx';
import { ReportQuestions } from '#app/features/reports/components/report-questions.tsx';
import { sourceAnchor } from '#app/features/reports/components/source-list.tsx';
import type {
  DecisionPage,
  ShownComment,
} from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { EMPTY_DOCUMENT } from '#app/richtext/document.ts';
import { RichText, type SourceTargets } from '#app/richtext/render.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Initials, usePersonName } from '#app/ui/person.tsx';
import { NearTime } from '#app/ui/time.tsx';

/** The left pane: what the group reports, whom it harms, the questions and what was said of it. */
export function ReportPane({ page, now }: { page: DecisionPage; now: string }) {
  const { t } = useI18n();
  const { report, comments, side } = page;
  const { version } = report;
  const targets: SourceTargets = Object.fromEntries(
    report.sources.map(({ id, number, title }) => [
      id,
      { number, href: `#${sourceAnchor(number)}`, title },
    ]),
  );
  return (
    <section
      className="pane"
      tabIndex={0}
      role="region"
      id="pane-report"
      data-pane=""
      aria-label={t('review:pane.report')}
    >
      <RecheckBanner reportId={report.id} rechecks={report.rechecks} />
      <ReportQuestions report={report} isDecided={false} />
      <h2>{t('review:pane.text')}</h2>
      <div lang={report.language}>
        <RichText
          doc={version.narrative ?? EMPTY_DOCUMENT}
          sources={targets}
          links={report.narrativeLinks}
          tableLabel={t('reports:body.table')}
        />
      </div>
      <div className="sec">
        <h2>{t('review:pane.harm')}</h2>
        <Facts page={page} />
      </div>
      <div className="sec" id="said" data-live={`report:${report.id}`}>
        <h2>{t('review:pane.said')}</h2>
        {comments.map((comment) => (
          <Said key={comment.id} comment={comment} now={now} />
        ))}
        <p className="md">
          <a href={paths.reportDiscussion(report.id, { circle: 'shared' })}>
            {side.commentCount === 0
              ? t('review:pane.saidNothing')
              : t('review:pane.saidAll', { count: side.commentCount })}
          </a>{' '}
          <span aria-hidden="true">·</span>{' '}
          <a href={paths.report(report.id)}>{t('review:pane.whole')}</a>
        </p>
      </div>
    </section>
  );
}

function Facts({ page: { report } }: { page: DecisionPage }) {
  const { t, format } = useI18n();
  const { version } = report;
  const list = (name: Parameters<typeof labelsOf>[1]) => labelsOf(version, name).join('; ');
  const count = version.peopleCount;
  const people = [
    version.harmedPeople,
    count === null ? '' : t('reports:body.countOf', { count, shown: format.number(count) }),
  ];
  const kinds = list('gap_kind');
  return (
    <DescriptionList
      items={[
        { key: 'harm', term: t('reports:body.harm'), value: list('harm_kind') },
        { key: 'people', term: t('reports:body.people'), value: people.filter(Boolean).join(', ') },
        {
          key: 'often',
          term: t('review:pane.often'),
          value: version.frequency ? t(`review:often.${version.frequency}`) : '',
        },
        { key: 'risk', term: t('review:pane.risk'), value: list('risk_area') },
        {
          key: 'kind',
          term: t('review:pane.kind'),
          value: kinds && (
            <>
              {kinds} <span className="mut">{t('review:pane.kindNote')}</span>
            </>
          ),
        },
        { key: 'factors', term: t('review:pane.factors'), value: list('corruption_factor') },
        { key: 'place', term: t('review:pane.place'), value: version.place },
        { key: 'measure', term: t('review:pane.measure'), value: version.proposedMeasure },
      ]}
    />
  );
}

function Said({ comment, now }: { comment: ShownComment; now: string }) {
  const nameOf = usePersonName();
  const { author, at, body, links } = comment;
  return (
    <div className="cm" id={`said-${comment.id}`}>
      <Initials name={author.name} office={author.office} />
      <div>
        <p className="m">
          <b className="b">{nameOf(author.name)}</b> <NearTime value={at} now={now} />
        </p>
        <CommentText body={body} mentions={[]} links={links} />
      </div>
    </div>
  );
}
