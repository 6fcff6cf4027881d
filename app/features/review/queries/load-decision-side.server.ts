import type { Actor } from '#app/access/actor.ts';
import { COUNT_LIMIT } from '#app/features/reports/domain/count-limit.ts';
import type { AskedFrom } from '#app/features/reports/domain/transitions.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { agePart, totalOf, type Parts } from '#app/features/reports/domain/score.ts';
import {
  addWorkingDays,
  calendarOf,
  dayOf,
  type Day,
} from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { isOfOffice, officeStatuses } from '../domain/queue-address.ts';
import type { QueueRow } from './queue-row.server.ts';

export interface OfficePerson {
  id: string;
  name: string;
  /** Reports on their way that this person holds, counted up to one past the limit. */
  load: number;
}

export interface SideComment {
  id: string;
  at: string;
  body: string;
  author: { id: string; name: string; office: boolean };
}

export interface ClassChoice {
  key: string;
  label: string;
  isSet: boolean;
  /** It follows from a gap kind of the report. */
  follows: boolean;
}

/** What the page of a decision needs besides the report itself. */
export interface DecisionSide {
  rowVersion: number;
  score: QueueRow['score'];
  askedFrom: AskedFrom | null;
  merge: { intoId: string; status: AskedFrom; assigneeId: string | null } | null;
  people: OfficePerson[];
  aside: { id: string; name: string; reason: string }[];
  classes: ClassChoice[];
  /** The group asks for review of the decision, and nobody has answered yet. */
  request: { reason: string; at: string } | null;
  /** Likely ones of which the office said that they are not duplicates, as far as the reader sees them. */
  apart: { id: string; number: number; title: string }[];
  comments: SideComment[];
  commentCount: number;
  /** The reports before and after in the order of the reader's own. */
  previousId: string | null;
  nextId: string | null;
  /** By when an answer is due and a conclusion is expected, as the lists of terms have it. */
  answerBy: Day;
  analysisBy: Day;
}

interface Row extends Omit<DecisionSide, 'score' | 'answerBy' | 'analysisBy'> {
  parts: Parts | null;
  status: ReportStatus;
  submittedAt: string;
  days: { day: Day; isWorking: boolean }[];
  limits: { kind: string; days: number }[];
}

const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
const open = officeStatuses.map((status) => `'${status}'`).join(', ');
const neighbour = (sign: '<' | '>', order: 'asc' | 'desc') => `(select n.id from report n
  where n.assignee_id = $2::uuid and n.status_key in (${open}) and n.id <> r.id
    and (coalesce(n.queue_rank, 0), n.id) ${sign} (coalesce(r.queue_rank, 0), r.id)
  order by coalesce(n.queue_rank, 0) ${order}, n.id ${order} limit 1)`;

/** All of it in one statement, for a report that the reader was shown a moment ago. */
export async function loadDecisionSide(
  actor: Actor,
  { reportId, lang, now }: { reportId: string; lang: Language; now: Date },
): Promise<DecisionSide> {
  const [row] = await rows<Row>(
    `review.side:${lang}`,
    `select r.row_version as "rowVersion", r.score as parts, r.status_key as status, to_json(r.submitted_at) as "submittedAt",
       r.asked_from_key as "askedFrom",
       (select json_build_object('intoId', m.into_id, 'status', m.status_before_key, 'assigneeId', m.assignee_before)
        from report_merge m where m.from_id = r.id and m.undone_at is null) as merge,
       ${list(`select a.id, a.name, (select count(*) from (select from report h where h.assignee_id = a.id
           and h.status_key in (${open}) and h.visibility = 'ordinary' limit ${COUNT_LIMIT + 1}) held)::int as load
         from account a where a.office_role in ('analyst', 'head') and a.suspended_at is null
           and not exists (select from report_person p where p.report_id = r.id
             and p.account_id = a.id and p.relation = 'recused')
         order by a.name`)} as people,
       ${list(`select a.id, a.name, p.reason from report_person p join account a on a.id = p.account_id
         where p.report_id = r.id and p.relation = 'recused' order by p.added_at`)} as aside,
       ${list(`select m.key, m.label_${lang} as label,
           exists (select from report_class c where c.report_id = r.id and c.monitoring_class_key = m.key) as "isSet",
           exists (select from report_choice c join gap_kind g on g.key = c.gap_kind_key
             where c.version_id = r.current_version_id and g.monitoring_class_key = m.key) as follows
         from monitoring_class m order by m.position`)} as classes,
       (select json_build_object('reason', q.reason, 'at', q.asked_at) from review_request q
        where q.report_id = r.id and q.answered_at is null) as request,
       ${list(`select o.id, o.number, ov.title from report_link l
         join report o on o.id = case when l.from_id = r.id then l.to_id else l.from_id end
         join report_version ov on ov.id = o.current_version_id
         where l.kind = 'not_duplicate' and r.id in (l.from_id, l.to_id) and o.visibility = 'ordinary'
         order by l.at desc limit 20`)} as apart,
       ${list(`select c.id, c.created_at as at, c.body,
           json_build_object('id', a.id, 'name', a.name, 'office', a.office_role is not null) as author
         from comment c join thread t on t.id = c.thread_id join account a on a.id = c.author_id
         where t.report_id = r.id and t.circle = 'shared' and c.removed_at is null
         order by c.created_at desc limit 3`)} as comments,
       (select count(*) from comment c join thread t on t.id = c.thread_id
        where t.report_id = r.id and t.circle = 'shared' and c.removed_at is null)::int as "commentCount",
       ${neighbour('>', 'asc')} as "previousId", ${neighbour('<', 'desc')} as "nextId",
       ${list('select day::text as day, is_working as "isWorking" from calendar_day')} as days,
       ${list('select kind, days::int as days from clock_limit')} as limits
     from report r where r.id = $1`,
    [reportId, actor.kind === 'account' ? actor.accountId : null],
  );
  if (!row) throw new Error('The report was read a moment ago');
  const { parts, status, submittedAt, days, limits, ...side } = row;
  const [routedOn, today, calendar] = [dayOf(new Date(submittedAt)), dayOf(now), calendarOf(days)];
  const inDays = (kind: string) =>
    addWorkingDays(today, limits.find((limit) => limit.kind === kind)?.days ?? 10, calendar);
  return {
    ...side,
    score:
      parts && isOfOffice(status)
        ? { parts, total: totalOf(parts, routedOn, today), age: agePart(routedOn, today) }
        : null,
    answerBy: inDays('clarification'),
    analysisBy: inDays('analysis'),
  };
}
