import type { ProvisionJson } from '#app/features/reports/queries/version-json.server.ts';
import { clockState, type ClockState } from '#app/features/reports/domain/clock.ts';
import { agePart, totalOf, type Part, type Parts } from '#app/features/reports/domain/score.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { dayOf, type Calendar, type Day } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { isOfOffice } from '../domain/queue-address.ts';

/** A report as a row of the office's lists. Of a confidential one there is neither title nor norm. */
export interface QueueRow {
  id: string;
  number: number | null;
  mark: string | null;
  status: ReportStatus;
  isConfidential: boolean;
  /** How many people a confidential report is open to. */
  listSize: number;
  title: string;
  language: Language;
  submittedAt: string;
  deferredUntil: Day | null;
  answerDueOn: Day | null;
  /** The group has answered and nothing was decided since. */
  isAnswered: boolean;
  /** Null where the name is hidden. */
  authorName: string | null;
  regions: string[];
  levels: string[];
  kinds: string[];
  harms: string[];
  groups: string[];
  norm: ProvisionJson | null;
  /** Norms of it stand against one another. */
  isConflict: boolean;
  normCount: number;
  /** Other ordinary reports of the same place in the law; ten stands for ten and more. */
  similar: number;
  assignee: { id: string; name: string } | null;
  isRecused: boolean;
  score: { total: number; parts: Parts; age: Part } | null;
  clock: (ClockState & { limit: number }) | null;
  /** Where the row stands in the order that was asked for. */
  place: string;
}

/** The row as the statement gives it. */
export interface RawQueueRow extends Omit<QueueRow, 'score' | 'clock'> {
  parts: Parts | null;
  clock: {
    kind: 'triage' | 'analysis';
    startedAt: string;
    limit: number;
    pauses: { from: string; to: string | null }[];
  } | null;
}

export const mostSimilar = 10;

const labels = (
  list: string,
  lang: Language,
): string => `(select coalesce(json_agg(coalesce(l.label_${lang}, c.other)
    order by c.position), '[]')
  from report_choice c left join ${list} l on l.key = c.${list}_key
  where c.version_id = v.id and c.list = '${list}')`;

/** The columns of a row about `r` and its version `v`; `$1` is the reader. */
export const queueRowSql = (lang: Language): string => `
  r.id, r.number, r.mark, r.status_key as status, r.visibility = 'confidential' as "isConfidential",
  (select count(distinct p.account_id) from report_person p where p.report_id = r.id
    and p.relation <> 'recused')::int as "listSize",
  case when r.visibility = 'ordinary' then v.title else '' end as title, r.language,
  to_json(r.submitted_at) as "submittedAt", r.deferred_until::text as "deferredUntil",
  (select q.due_on::text from clarification q where r.status_key = 'needs_clarification'
    and q.report_id = r.id and q.answered_at is null and q.closed_at is null) as "answerDueOn",
  r.status_key in ('in_triage', 'under_analysis') and exists (select from clarification q
    where q.report_id = r.id and q.answered_at is not null
      and not exists (select from decision d where d.report_id = r.id and d.decided_at > q.answered_at)) as "isAnswered",
  case when not r.is_author_hidden then (select a.name from account a where a.id = r.author_id) end as "authorName",
  ${labels('region', lang)} as regions, ${labels('education_level', lang)} as levels, ${labels('gap_kind', lang)} as kinds,
  ${labels('harm_kind', lang)} as harms,
  (select coalesce(json_agg(g.name order by rg.role, rg.added_at), '[]') from report_group rg
    join monitoring_group g on g.id = rg.group_id where rg.report_id = r.id) as groups,
  case when r.visibility = 'ordinary' then (
    select json_build_object('state', p.state, 'path', p.path, 'provisionKey', p.provision_key,
      'language', p.language, 'asWritten', p.as_written, 'marks', p.marks,
      'act', case when a.id is not null then json_build_object('key', a.key, 'status', a.status, 'url', a.url,
        'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
        'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end) end)
    from report_provision p left join act a on a.id = p.act_id
    where p.version_id = v.id order by p.position limit 1) end as norm,
  (select count(*) from report_provision p where p.version_id = v.id)::int as "normCount",
  r.visibility = 'ordinary' and exists (select from report_conflict_side cs
    where cs.version_id = v.id) as "isConflict",
  (select count(*) from (
    select from report_provision mine
    join report_provision theirs on theirs.provision_key = mine.provision_key
    join report o on o.current_version_id = theirs.version_id
    where mine.version_id = v.id and mine.provision_key like '%/%' and r.visibility = 'ordinary'
      and o.id <> r.id and o.visibility = 'ordinary'
      and o.status_key not in ('draft', 'rejected', 'withdrawn', 'redirected', 'merged')
    limit ${mostSimilar}) s)::int as similar,
  (select json_build_object('id', h.id, 'name', h.name) from account h where h.id = r.assignee_id) as assignee,
  exists (select from report_person p where p.report_id = r.id and p.account_id = $1::uuid
    and p.relation = 'recused') as "isRecused",
  r.score as parts,
  (select json_build_object('kind', k.kind, 'startedAt', k.started_at, 'limit', k.limit_days,
      'pauses', (select coalesce(json_agg(json_build_object('from', kp.paused_at, 'to', kp.resumed_at)), '[]')
        from report_clock_pause kp where kp.clock_id = k.id))
    from report_clock k where k.report_id = r.id and k.stopped_at is null limit 1) as clock`;

/** A row with what depends on today: the whole score, and how its clock stands. */
export function queueRowOf(raw: RawQueueRow, now: Date, calendar: Calendar): QueueRow {
  const { parts, clock, ...row } = raw;
  const routedOn = dayOf(new Date(row.submittedAt));
  const today = dayOf(now);
  return {
    ...row,
    // What is concluded waits no longer: its age would only grow.
    score:
      parts && isOfOffice(row.status)
        ? { parts, total: totalOf(parts, routedOn, today), age: agePart(routedOn, today) }
        : null,
    clock: clock && { ...clockState(dated(clock), now, calendar), limit: clock.limit },
  };
}

const dated = ({ kind, startedAt, limit, pauses }: NonNullable<RawQueueRow['clock']>) => ({
  kind,
  limit,
  startedAt: new Date(startedAt),
  pauses: pauses.map(({ from, to }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
  })),
});
