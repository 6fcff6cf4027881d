import { labelsOf } from '#app/features/reports/components/report-body.tsx';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { scoreBarsOf } from '#app/features/review/components/score-view.ts';
import { shortRegion } from '#app/features/review/domain/short-region.ts';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { IconLink } from '#app/ui/icon-button.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Score } from '#app/ui/score.tsx';
import { StatusPill } from '#app/ui/status.tsx';

/** The head of a decision: the way back, score, title, whose it is, how its time runs, the next one. */
export function DecisionHead({ page, from }: { page: DecisionPage; from: string }) {
  const { t, lang } = useI18n();
  const nameOf = usePersonName();
  const { report, side, holder } = page;
  const { version } = report;
  const author = report.people.find(({ relation }) => relation === 'author');
  const filing = report.groups.find(({ role }) => role === 'filing');
  const meta = [
    shownName(report),
    [author && nameOf(author.name), filing?.name].filter(Boolean).join(', '),
    [...labelsOf(version, 'region'), ...report.joinedRegions]
      .map((region) => shortRegion(region, lang))
      .join(', '),
    labelsOf(version, 'education_level').join(', '),
  ].filter(Boolean);
  return (
    <header className="dh">
      <div className="row">
        <IconLink icon="chevron-left" label={t('review:decision.back')} href={paths.review(from)} />
        {side.score && <Score total={side.score.total} parts={scoreBarsOf(side.score)} />}
      </div>
      <div>
        <h1 lang={report.language}>{version.title || t('reports:untitled')}</h1>
        <p className="meta dots">
          {meta.map((word) => (
            <span key={word}>{word}</span>
          ))}
          {report.visibility === 'confidential' && (
            <span className="b">{t('reports:confidential')}</span>
          )}
        </p>
      </div>
      <div className="row noprint" id="standing" data-live={`report:${report.id}`}>
        <StatusPill status={report.status}>
          {report.status === 'in_triage' && holder?.isReader
            ? t('review:decision.inTriageYours')
            : undefined}
        </StatusPill>
        {report.clock && (
          <span className="sm mut num">
            {t(report.clock.isPaused ? 'review:decision.daysPaused' : 'review:decision.days', {
              day: report.clock.used,
              limit: report.clock.limit,
            })}
          </span>
        )}
        <span className="row tight">
          {side.previousId && (
            <IconLink
              icon="chevron-left"
              label={t('review:decision.previous')}
              href={paths.decide(side.previousId, undefined, from)}
              dataKey="KeyK"
            />
          )}
          {side.nextId && (
            <IconLink
              icon="chevron-right"
              label={t('review:decision.next')}
              href={paths.decide(side.nextId, undefined, from)}
              dataKey="KeyJ"
            />
          )}
        </span>
      </div>
    </header>
  );
}
