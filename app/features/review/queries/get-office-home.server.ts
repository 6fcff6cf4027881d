import type { Actor } from '#app/access/actor.ts';
import { dayOf, type Calendar, type Day } from '#app/features/reports/domain/working-days.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { waitsSql } from '#app/features/reports/queries/recheck-json.server.ts';
import { intakeReportsSql, visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { byDueDay } from '../domain/by-due-day.ts';
import { COUNT_LIMIT, officeStatuses, readQueueAddress } from '../domain/queue-address.ts';
import { startedBy } from '../domain/started-by.ts';
import { intakeSql, type IntakeLine } from './intake-lines.server.ts';
import { ofMine } from './list-mine.server.ts';
import { listQueueParts } from './list-queue-parts.server.ts';
import { endingSql, viewSql } from './queue-scope.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** How long the reports that nobody took have waited; like all numbers here, no more than `COUNT_LIMIT + 1`. */
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
  /** Norms that a newer edition has changed in what the reader holds; for the head, in what nobody holds too. */
  rechecks: number;
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

type Glance = Pick<
  OfficeHome,
  'ages' | 'weeks' | 'load' | 'oldest' | 'intake' | 'reviews' | 'rechecks'
>;

const mostFree = 3;
/** Of what the reader holds, so many that were sent first are looked at. */
const mostHeld = 50;
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
  const [parts, glance] = await Promise.all([
    listQueueParts(actor, {
      held: { address: ofMine(), lang, now, calendar, limit: mostHeld },
      free: { address, lang, now, calendar, limit: mostFree },
    }),
    loadGlance(actor, { lang, now, calendar }),
  ]);
  const mine = parts.held.rows.toSorted(byDueDay);
  const inState = (state: string) =>
    mine.filter(({ isAnswered, clock }) => !isAnswered && clock?.state === state);
  return {
    answered: mine.filter(({ isAnswered }) => isAnswered),
    overdue: inState('overdue'),
    soon: inState('due-soon'),
    free: parts.free.rows,
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
  const free = `${viewSql.free} and ${scope.sql}`;
  const [row] = await rows<Glance>(
    `review.glance:${scope.key}:${isHead ? 'head' : ''}:${lang}`,
    `with asked as (select $1::uuid as me, $4::date[] as starts),
     week as (select ($3::date - extract(isodow from $3::date)::int + 1 - 7 * n) as monday
       from generate_series(0, ${weekCount - 1}) n),
     sent as (
       select date_trunc('week', r.submitted_at at time zone 'Asia/Almaty')::date as monday, count(*) as count
       from report r
       where r.submitted_at >= (select min(monday) from week)::timestamp at time zone 'Asia/Almaty' and ${scope.sql}
       group by 1)
     select ${agesSql(free)} as ages,
       ${list(`select w.monday::text as monday, coalesce(s.count, 0)::int as count
         from week w left join sent s on s.monday = w.monday order by w.monday`)} as weeks,
       ${isHead ? list(loadSql(scope.sql)) : 'null'} as load,
       ${isHead ? list(oldestSql(lang, free)) : 'null'} as oldest,
       ${isHead ? list(reviewsSql(scope.sql)) : "'[]'::json"} as reviews, ${list(intakeSql(intake))} as intake,
       ${counted(`recheck c join report r on r.id = c.report_id where ${waitsSql('c', 'r')} and ${scope.sql}
         and (r.assignee_id = $1 ${isHead ? 'or r.assignee_id is null' : ''})`)} as rechecks`,
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

/** Counted up to one past the limit, as in the queue. */
const counted = (from: string): string =>
  `(select count(*) from (select 1 from ${from} limit ${COUNT_LIMIT + 1}) one)::int`;

const agesSql = (free: string): string => {
  const since = (days: number) => `r.submitted_at > $2::timestamptz - interval '${days} days'`;
  const before = (days: number) => `r.submitted_at <= $2::timestamptz - interval '${days} days'`;
  const of = (age: string) => counted(`report r where ${free} and ${age}`);
  return `json_build_object('week', ${of(since(7))}, 'fortnight', ${of(`${before(7)} and ${since(14)}`)},
    'month', ${of(`${before(14)} and ${since(30)}`)}, 'older', ${of(before(30))})`;
};

const loadSql = (scope: string): string => `
  select a.id, a.name, h.held, h.late
  from account a cross join lateral (
    select count(*)::int as held, (count(*) filter (where ${endingSql('$4', overdue)}))::int as late
    from (select r.id from report r where r.assignee_id = a.id and r.status_key in (${open}) and ${scope}
      limit ${COUNT_LIMIT + 1}) r) h
  where a.office_role in ('analyst', 'head') and a.suspended_at is null
  order by h.held desc, a.name`;

const reviewsSql = (scope: string): string => `
  select r.id, r.number, r.mark, v.title, r.language, r.visibility = 'confidential' as "isConfidential",
    q.asked_at as "askedAt"
  from review_request q join report r on r.id = q.report_id join report_version v on v.id = r.current_version_id
  where q.answered_at is null and ${scope} order by q.asked_at limit 20`;

/** Whoever waits longest is among the oldest of all; how many wait beside them is counted for those shown. */
const oldestSql = (lang: Language, free: string): string => {
  const there = `report r join report_choice c on c.version_id = r.current_version_id
    and c.list = 'region' and c.region_key = o.region_key where ${free}`;
  return `select o.region_key as key, g.label_${lang} as label, to_json(o.since) as since, ${counted(there)} as count
    from (select c.region_key, min(r.submitted_at) as since
      from (select r.current_version_id, r.submitted_at from report r where ${free}
        order by r.submitted_at, r.id limit ${COUNT_LIMIT}) r
      join report_choice c on c.version_id = r.current_version_id and c.list = 'region'
      group by c.region_key order by min(r.submitted_at) limit 8) o
    join region g on g.key = o.region_key order by o.since`;
};
