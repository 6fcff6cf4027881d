import type { AccountActor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { COUNT_LIMIT } from '../domain/count-limit.ts';
import { acceptedOrLater, type ReportStatus } from '../domain/statuses.ts';
import type { Day } from '../domain/working-days.ts';
import {
  knowsAuthorSql,
  sealedFromSql,
  visibleReportsSql,
  type SqlScope,
} from '../visibility.server.ts';
import { listHomeDrafts, type HomeDraft } from './list-home-drafts.server.ts';
import { listReports, type ReportLine } from './list-reports.server.ts';
import { recheckJsonSql, waitsSql, type WaitingRecheck } from './recheck-json.server.ts';

interface About {
  reportId: string;
  title: string;
  status: ReportStatus;
}

/** A question of the office that waits for an answer. */
export interface WaitingQuestion extends About {
  question: string;
  askedBy: string;
  askedAt: string;
  dueOn: Day;
}

/** A draft that its people have marked as ready, for a coordinator to send. */
export interface ReadyDraft extends About {
  readyAt: string;
}

/** A report of which a newer edition has changed a norm. */
export interface ChangedNorm extends About {
  recheck: WaitingRecheck;
}

/** A source of which no copy could be kept. */
export interface FailedSource extends About {
  sourceId: string;
  source: string;
  state: 'blocked' | 'failed';
  reason: string;
}

export interface HomeEvent extends About {
  key: string;
  at: string;
  type: string;
  move: string | null;
  by: { name: string | null; office: boolean } | null;
  isMine: boolean;
}

export interface HomeOutcome extends About {
  stage: string;
  since: Day;
  days: number;
}

/** The home of somebody who works in groups: what waits first, then what they write and have sent. */
export interface GroupHome {
  questions: WaitingQuestion[];
  ready: ReadyDraft[];
  /** Reports whose norms a newer edition has changed. */
  rechecks: ChangedNorm[];
  failed: FailedSource[];
  drafts: HomeDraft[];
  /** What they have sent and the office has not closed yet. */
  sent: ReportLine[];
  hasSent: boolean;
  figures: { sent: number; accepted: number; mended: number };
  events: HomeEvent[];
  outcome: HomeOutcome | null;
}

type Story = Omit<GroupHome, 'drafts' | 'sent'>;

const mostQuestions = 10;

/** Figures stop here: one more than is said exactly. */
const most = COUNT_LIMIT + 1;

const told = [
  'report.submitted',
  'report.claimed',
  'report.clarification-requested',
  'report.clarification-answered',
  'report.accepted',
  'report.rejected',
  'report.redirected',
  'report.status-moved',
  'report.withdrawn',
  'source.added',
];

/** All that the home of a group's person shows. */
export async function getGroupHome(
  actor: AccountActor,
  asked: { lang: Language; now: Date },
): Promise<GroupHome> {
  const { lang, now } = asked;
  const [story, drafts, { lines }] = await Promise.all([
    loadStory(actor, lang),
    listHomeDrafts(actor, lang),
    listReports(actor, { view: 'open', mine: true, after: null, lang, now, limit: 6 }),
  ]);
  return { ...story, drafts, sent: lines };
}

async function loadStory(actor: AccountActor, lang: Language): Promise<Story> {
  const scope = visibleReportsSql(actor, { first: 6 });
  const knows = knowsAuthorSql(actor, { first: 6 + scope.values.length });
  const coordinated = actor.memberships.filter(({ role }) => role === 'coordinator');
  const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
  const about = `r.id as "reportId", v.title, r.status_key as status`;
  const from = `report r join report_version v on v.id = r.current_version_id`;
  const isMine = `(r.author_id = $1 or exists (select from report_person mp where mp.report_id = r.id
    and mp.account_id = $1 and mp.relation = 'co_author'))`;
  const coordinates = `exists (select from report_group cg where cg.report_id = r.id and cg.role = 'filing'
    and cg.group_id = any($2::uuid[]))`;
  /**
   * Those of the coordinator's groups that are to be answered first: as many ordinary ones as are shown, and
   * the few confidential ones.
   */
  const asked = `(select w.* from (
    select f.id from unnest($2::uuid[]) wg(id) cross join lateral (
      select r.id from report_group rg cross join lateral (select rg.report_id as id, rg.status_key) r
      where rg.group_id = wg.id and rg.role = 'filing' and rg.visibility = 'ordinary'
        and rg.question_due_on is not null and rg.deleted_at is null and not ${sealedFromSql(actor)}
      order by rg.question_due_on, rg.report_id limit ${mostQuestions}) f
    union select report_id from report_group where group_id = any($2::uuid[]) and role = 'filing'
      and visibility = 'confidential' and question_due_on is not null and deleted_at is null
    union select id from report where author_id = $1 and status_key = 'needs_clarification' and deleted_at is null
    union select report_id from report_person where account_id = $1 and relation = 'co_author') a
    cross join lateral (select * from report where id = a.id offset 0) w)`;
  /** The reports in one status that the coordinator's groups file or the actor writes. */
  const waiting = (status: string) => `r.id = any(array(
    select report_id from report_group where group_id = any($2::uuid[]) and status_key = '${status}'
    union all select id from report where author_id = $1 and status_key = '${status}' and deleted_at is null
    union all select report_id from report_person where account_id = $1 and relation = 'co_author'))`;
  const ofGroups = `exists (select from report_group og where og.report_id = r.id and og.group_id = any($3::uuid[]))`;
  // Who brought a protected source is known to those alone to whom it is open.
  const isProtectedFromMe = `(e.type = 'source.added' and exists (select from source ps
    where ps.id = e.object_id and ps.is_protected and ps.added_by_id <> $1
      and not exists (select from source_named pn where pn.source_id = ps.id and pn.account_id = $1)))`;
  const [row] = await rows<Story>(
    `reports.group-home:${scope.key}:${lang}`,
    `select
      ${list(`select ${about}, q.question, qa.name as "askedBy", q.asked_at as "askedAt", q.due_on::text as "dueOn"
        from ${asked} r join report_version v on v.id = r.current_version_id
        join clarification q on q.report_id = r.id join account qa on qa.id = q.asked_by_id
        where ${scope.sql} and r.status_key = 'needs_clarification'
          and q.answered_at is null and q.closed_at is null and (${isMine} or ${coordinates})
        order by q.due_on, r.id limit ${mostQuestions}`)} as questions,
      ${list(`select ${about}, r.ready_at as "readyAt" from ${from}
        where ${waiting('draft')} and ${scope.sql} and r.status_key = 'draft' and r.ready_at is not null and ${coordinates}
        order by r.ready_at limit 10`)} as ready,
      ${list(`select ${about}, ${recheckJsonSql('c', 'r', lang, 'none')}::jsonb - 'answeredBy' as recheck
        from recheck c join ${from} on r.id = c.report_id
        where ${scope.sql} and (${isMine} or ${coordinates}) and c.finding_id is null and ${waitsSql('c', 'r')}
        order by c.raised_at desc, c.id desc limit 5`)} as rechecks,
      ${list(`select ${about}, s.id as "sourceId", coalesce(nullif(s.title, ''), s.url) as source, s.state,
          s.state_reason as reason
        from ${from} join source s on s.report_id = r.id
        where ${scope.sql} and s.state in ('blocked', 'failed') and s.added_by_id = $1
          and not exists (select from attachment f where f.source_id = s.id)
          and (r.status_key = 'draft' or r.status_key = any($4::text[]))
        order by s.added_at desc limit 5`)} as failed,
      ${list(`select ${about}, e.id as key, e.at, e.type, e.after->>'move' as move, e.actor_id = $1 as "isMine",
          case when a.id is not null and not ${isProtectedFromMe} then json_build_object('office', a.office_role is not null,
            'name', case when e.actor_id <> r.author_id or ${knows.sql} then a.name end) end as by
        from event e join ${from} on r.id = e.report_id left join account a on a.id = e.actor_id
        where ${scope.sql} and ${ofGroups} and r.status_key <> 'draft' and e.type = any($5::text[])
        order by e.seq desc limit 8`)} as events,
      (select json_build_object('sent', least(count(*), ${most}),
          'accepted', least(count(*) filter (where f.status_key = any($4::text[])), ${most}),
          'mended', least(count(*) filter (where f.status_key = 'closed_resolved'), ${most}))
        from (${sentWithinYearSql(actor, scope, ofGroups)}) f) as figures,
      exists (select from (select * from report where author_id = $1 and deleted_at is null offset 0) r
        where r.submitted_at is not null and ${scope.sql})
      or exists (select from report_person cp cross join lateral (select * from report where id = cp.report_id offset 0) r
        where cp.account_id = $1 and cp.relation = 'co_author' and r.submitted_at is not null and ${scope.sql}) as "hasSent",
      (select row_to_json(x) from (select ${about}, o.label_${lang} as stage, ms.started_on::text as since,
          (ms.started_on - (r.submitted_at at time zone 'Asia/Almaty')::date) as days
        from (select one.stage_key, one.started_on, me.dossier_id
            from measure_stage one join measure me on me.id = one.measure_id
            order by one.stage_key in ('adopted', 'in_force', 'effect_check', 'done') desc, one.started_on desc offset 0) ms
          join outcome_stage o on o.key = ms.stage_key
          cross join lateral (select dw.* from dossier_report dr join report dw on dw.id = dr.report_id
            where dr.dossier_id = ms.dossier_id offset 0) r
          cross join lateral (select title from report_version where id = r.current_version_id offset 0) v
        where ${scope.sql} order by ms.stage_key in ('adopted', 'in_force', 'effect_check', 'done') desc,
          ms.started_on desc limit 1) x) as outcome`,
    [
      actor.accountId,
      coordinated.map(({ groupId }) => groupId),
      actor.memberships.map(({ groupId }) => groupId),
      acceptedOrLater,
      told,
      ...scope.values,
      ...knows.values,
    ],
  );
  if (!row) throw new Error('The home is always one row');
  return row;
}

/**
 * What the groups have sent within a year, up to the limit of each status: ordinary reports by what
 * their place in the group says, the few confidential ones that the actor sees one by one.
 */
const sentWithinYearSql = (actor: AccountActor, scope: SqlScope, ofGroups: string): string =>
  `select w.id, w.status_key from unnest($3::uuid[]) wg(id) cross join report_status ws
     cross join lateral (select r.id, r.status_key
       from report_group rg cross join lateral (select rg.report_id as id, rg.status_key) r
       where rg.group_id = wg.id and rg.status_key = ws.key and rg.visibility = 'ordinary'
         and rg.deleted_at is null and rg.submitted_at > now() - interval '1 year'
         and not ${sealedFromSql(actor)}
       order by rg.submitted_at desc limit ${most}) w
   union select r.id, r.status_key from report r where r.id = any(array(
       select id from report where author_id = $1 and visibility = 'confidential'
       union all select report_id from report_person where account_id = $1 and relation in ('co_author', 'named')))
     and r.visibility = 'confidential' and r.submitted_at > now() - interval '1 year'
     and ${scope.sql} and ${ofGroups}`;
