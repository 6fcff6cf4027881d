import type { Actor } from '#app/access/actor.ts';
import { dayOf, type Calendar, type Day } from '#app/features/reports/domain/working-days.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { intakeReportsSql, visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { officeStatuses, readQueueAddress } from '../domain/queue-address.ts';
import { startedBy } from '../domain/started-by.ts';
import { intakeSql, type IntakeLine } from './intake-lines.server.ts';
import { listMine } from './list-mine.server.ts';
import { listQueue } from './list-queue.server.ts';
import { endingSql, viewSql } from './queue-scope.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** How long the reports that nobody took have waited. */
export interface Ages {
  week: number;
  fortnight: number;
  month: number;
  older: number;
}

export interface HolderLoad {
  id: string;
  name: string;
  held: number;
  late: number;
}

export interface OldestInRegion {
  key: string;
  label: string;
  since: string;
  count: number;
}

/** The office at a glance: what waits for the reader, what waits in the queue, and for the head the load. */
export interface OfficeHome {
  answered: QueueRow[];
  overdue: QueueRow[];
  soon: QueueRow[];
  /** The weightiest that nobody took. */
  free: QueueRow[];
  ages: Ages;
  weeks: { monday: Day; count: number }[];
  /** Null for whoever is not the head. */
  load: HolderLoad[] | null;
  oldest: OldestInRegion[] | null;
  /** Confidential reports that wait for the head to name somebody or to answer. */
  intake: IntakeLine[];
  /** For the head: requests of groups for review of a decision, the oldest first. */
  reviews: AskedReview[];
}

/** A group's request that the head has not answered. */
export interface AskedReview {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  language: Language;
  isConfidential: boolean;
  askedAt: string;
}

type Glance = Pick<OfficeHome, 'ages' | 'weeks' | 'load' | 'oldest' | 'intake' | 'reviews'>;

const mostFree = 3;
const weekCount = 8;
/** So many working days are left of a clock whose time is over, or fewer. */
const overdue = -1;
const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
const open = officeStatuses.map((status) => `'${status}'`).join(', ');

/** The home of an analyst or the head. */
export async function getOfficeHome(
  actor: Actor,
  { lang, now }: { lang: Language; now: Date },
): Promise<OfficeHome> {
  const calendar = await loadCalendar();
  const address = { ...readQueueAddress(new URLSearchParams()), view: 'free' as const };
  const [mine, free, glance] = await Promise.all([
    listMine(actor, { lang, now, calendar }),
    listQueue(actor, { address, lang, now, calendar, limit: mostFree }),
    loadGlance(actor, { lang, now, calendar }),
  ]);
  const inState = (state: string) =>
    mine.filter(({ isAnswered, clock }) => !isAnswered && clock?.state === state);
  return {
    answered: mine.filter(({ isAnswered }) => isAnswered),
    overdue: inState('overdue'),
    soon: inState('due-soon'),
    free: free.rows,
    ...glance,
  };
}

/** Counts among what the reader sees, in one statement. */
async function loadGlance(
  actor: Actor,
  { lang, now, calendar }: { lang: Language; now: Date; calendar: Calendar },
): Promise<Glance> {
  const today = dayOf(now);
  const isHead = actor.kind === 'account' && actor.officeRole === 'head';
  const scope = visibleReportsSql(actor, { first: 5 });
  const intake = intakeReportsSql(actor, { first: 5 + scope.values.length });
  const older = (days: number) => `r.submitted_at <= $2::timestamptz - interval '${days} days'`;
  const free = `${viewSql.free} and ${scope.sql}`;
  const [row] = await rows<Glance>(
    `review.glance:${scope.key}:${isHead ? 'head' : ''}:${lang}`,
    `with asked as (select $1::uuid as me, $4::date[] as starts),
     free as (select r.id, r.submitted_at, r.current_version_id from report r where ${free}),
     week as (select ($3::date - extract(isodow from $3::date)::int + 1 - 7 * n) as monday
       from generate_series(0, ${weekCount - 1}) n),
     sent as (
       select date_trunc('week', r.submitted_at at time zone 'Asia/Almaty')::date as monday, count(*) as count
       from report r
       where r.submitted_at >= (select min(monday) from week)::timestamp at time zone 'Asia/Almaty' and ${scope.sql}
       group by 1)
     select (select json_build_object(
         'week', count(*) filter (where not ${older(7)}),
         'fortnight', count(*) filter (where ${older(7)} and not ${older(14)}),
         'month', count(*) filter (where ${older(14)} and not ${older(30)}),
         'older', count(*) filter (where ${older(30)})) from free r) as ages,
       ${list(`select w.monday::text as monday, coalesce(s.count, 0)::int as count
         from week w left join sent s on s.monday = w.monday order by w.monday`)} as weeks,
       ${isHead ? list(loadSql(scope.sql)) : 'null'} as load,
       ${isHead ? list(oldestSql(lang)) : 'null'} as oldest,
       ${isHead ? list(reviewsSql(scope.sql)) : "'[]'::json"} as reviews, ${list(intakeSql(intake))} as intake`,
    [
      actor.kind === 'account' ? actor.accountId : null,
      now,
      today,
      startedBy(overdue, today, calendar),
      ...scope.values,
      ...intake.values,
    ],
  );
  if (!row) throw new Error('Counting always gives a row');
  return row;
}

const loadSql = (scope: string): string => `
  select a.id, a.name, count(r.id)::int as held,
    count(r.id) filter (where ${endingSql('$4', overdue)})::int as late
  from account a left join report r on r.assignee_id = a.id and r.status_key in (${open}) and ${scope}
  where a.office_role in ('analyst', 'head') and a.suspended_at is null
  group by a.id, a.name order by held desc, a.name`;

const reviewsSql = (scope: string): string => `
  select r.id, r.number, r.mark, v.title, r.language, r.visibility = 'confidential' as "isConfidential",
    q.asked_at as "askedAt"
  from review_request q join report r on r.id = q.report_id join report_version v on v.id = r.current_version_id
  where q.answered_at is null and ${scope} order by q.asked_at limit 20`;

const oldestSql = (lang: Language): string => `
  select g.key, g.label_${lang} as label, to_json(min(r.submitted_at)) as since, count(distinct r.id)::int as count
  from free r join report_choice c on c.version_id = r.current_version_id and c.list = 'region'
  join region g on g.key = c.region_key
  group by g.key, g.label_${lang} order by min(r.submitted_at) limit 8`;
