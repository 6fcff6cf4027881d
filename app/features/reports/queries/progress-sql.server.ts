import type { Language } from '#app/i18n/languages.ts';
import type { Progress } from '../domain/next-step.ts';
import type { ReportStatus } from '../domain/statuses.ts';

/** What the next step of a report is found from, as `progressJsonSql` gives it. */
export interface ProgressJson {
  clock: {
    kind: 'triage' | 'analysis';
    startedAt: string;
    limit: number;
    pauses: { from: string; to: string | null }[];
  } | null;
  answerDueOn: string | null;
  deferredUntil: string | null;
  assignee: string | null;
  stage: { label: string; since: string } | null;
  isReady: boolean;
}

/** One JSON value about the report that an alias stands for, inside any statement. */
export const progressJsonSql = (r: string, lang: Language): string => `json_build_object(
  'clock', (select json_build_object('kind', k.kind, 'startedAt', k.started_at, 'limit', k.limit_days,
      'pauses', (select coalesce(json_agg(json_build_object('from', kp.paused_at, 'to', kp.resumed_at)), '[]')
        from report_clock_pause kp where kp.clock_id = k.id))
    from report_clock k where k.report_id = ${r}.id and k.stopped_at is null limit 1),
  'answerDueOn', (select q.due_on from clarification q where q.report_id = ${r}.id and q.answered_at is null
    and q.closed_at is null limit 1),
  'deferredUntil', ${r}.deferred_until,
  'assignee', (select a.name from account a where a.id = ${r}.assignee_id),
  'stage', (select json_build_object('label', os.label_${lang}, 'since', ms.started_on)
    from dossier_report dr join measure me on me.dossier_id = dr.dossier_id
    join measure_stage ms on ms.measure_id = me.id join outcome_stage os on os.key = ms.stage_key
    where dr.report_id = ${r}.id order by ms.started_on desc, ms.recorded_at desc limit 1),
  'isReady', ${r}.ready_at is not null)`;

/** What the domain asks, out of the JSON. */
export const progressFrom = (status: ReportStatus, json: ProgressJson): Progress => ({
  ...json,
  status,
  clock: json.clock && {
    kind: json.clock.kind,
    startedAt: new Date(json.clock.startedAt),
    limit: json.clock.limit,
    pauses: json.clock.pauses.map(({ from, to }) => ({
      from: new Date(from),
      to: to === null ? null : new Date(to),
    })),
  },
});
