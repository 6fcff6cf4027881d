import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Clock } from '#app/ui/clock.tsx';
import { Path, type PathStep } from '#app/ui/path.tsx';
import type { PathStop } from '../domain/report-path.ts';
import type { ReportPage } from '../queries/get-report.server.ts';
import { capital } from './capital.ts';
import { NextStepText } from './next-step-text.tsx';

type Standing = Pick<ReportPage, 'id' | 'status' | 'next' | 'clock' | 'path'>;

/** What of a report tells where it stands. */
export const standingOf = ({ id, status, next, clock, path }: ReportPage): Standing => ({
  id,
  status,
  next,
  clock,
  path,
});

/** Where a report stands: what is next and by whom, the office's clock, the whole path. */
export function ReportStanding(props: { report: Standing; forGroup: boolean }) {
  const { report, forGroup } = props;
  const { t, lang, format } = useI18n();
  const { next, clock, path } = report;
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  const stepOf = ({ key, label, state, from, to }: PathStop): PathStep => ({
    key,
    label: label === null ? t(`reports:path.${key}`) : capital(label, lang),
    state,
    ...noteOf(
      from,
      to,
      day,
      state === 'now' ? (date) => t('reports:path.since', { date }) : undefined,
    ),
  });
  return (
    <section
      className="stand"
      id="stand"
      data-live={`report:${report.id}`}
      aria-label={t('ui:path.label')}
    >
      <p>
        <b className="b">{`${capital(t(`ui:status.${report.status}`), lang)}.`}</b>{' '}
        <span className="sub">
          <NextStepText next={next} /> {forGroup && !next.isYours && t('reports:next.nothing')}
        </span>
      </p>
      {clock && <Clock used={clock.used} total={clock.limit} paused={clock.isPaused} />}
      <Path
        rows={path.map((row) =>
          row.map((step, index) => ({ ...stepOf(step), key: `${index} ${step.key}` })),
        )}
      />
    </section>
  );
}

function noteOf(
  from: string | null,
  to: string | null,
  day: (value: string) => string,
  since: ((date: string) => string) | undefined,
): { note?: string } {
  if (!from) return {};
  if (to && to !== from) return { note: `${day(from)}–${day(to)}` };
  return { note: since ? since(day(from)) : day(from) };
}
