import type { Actor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ListAddress, ListFilter } from '../domain/list-address.ts';
import { nextStep, type NextStep } from '../domain/next-step.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { Calendar } from '../domain/working-days.ts';
import { abilitiesOn } from '../policy.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import { loadCalendar } from './load-calendar.server.ts';
import { NARROWING, narrowedSql, narrowing, statusesWalked } from './narrowed-sql.server.ts';
import { progressFrom, progressJsonSql, type ProgressJson } from './progress-sql.server.ts';
import { walkSql } from './walk-sql.server.ts';

/** `mine`: only what the actor wrote alone or with others. */
export interface ListAsked
  extends Pick<ListAddress, 'view' | 'mine' | 'after'>, Partial<ListFilter> {
  lang: Language;
  now: Date;
  limit?: number;
}

export interface ReportLine {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  status: ReportStatus;
  visibility: ReportFacts['visibility'];
  regions: string[];
  normCount: number;
  sourceCount: number;
  updatedAt: string;
  isPaused: boolean;
  next: NextStep;
}

interface Row extends Omit<ReportLine, 'next' | 'isPaused'> {
  progress: ProgressJson;
  facts: Pick<
    ReportFacts,
    | 'authorId'
    | 'coAuthorIds'
    | 'namedIds'
    | 'filingGroupIds'
    | 'partnerGroupIds'
    | 'authorsMaySend'
  >;
  askedFrom: 'in_triage' | 'under_analysis' | null;
  assigneeId: string | null;
}

const PAGE = 30;

/** The reports that the actor sees, newest change first, each with its next step; paged by key. */
export async function listReports(
  actor: Actor,
  asked: ListAsked,
): Promise<{ lines: ReportLine[]; next: { at: string; id: string } | null }> {
  const { after, lang, now, limit = PAGE } = asked;
  const first = NARROWING + 4;
  const scope = visibleReportsSql(actor, { first });
  const statuses = statusesWalked(asked);
  const walked = walkSql(actor, {
    first,
    narrowed: narrowedSql(),
    mineOf: asked.mine ? '$2' : null,
    statuses: statuses && '$9::text[]',
    before: `(coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`,
    limit: limit + 1,
  });
  const [calendar, found] = await Promise.all([
    loadCalendar(),
    rows<Row>(
      `reports.list:${scope.key}:${lang}:${asked.mine}:${statuses !== null}:${limit}`,
      `with walked as materialized (${walked})
     select r.id, r.number, r.mark, v.title, r.status_key as status, r.visibility,
       to_json(r.updated_at) as "updatedAt", r.asked_from_key as "askedFrom", r.assignee_id as "assigneeId",
       (select coalesce(json_agg(coalesce(rg.label_${lang}, c.other) order by c.position), '[]')
        from report_choice c left join region rg on rg.key = c.region_key
        where c.version_id = v.id and c.list = 'region') as regions,
       (select count(*) from report_provision p where p.version_id = v.id)::int as "normCount",
       (select count(*) from source s where s.report_id = r.id)::int as "sourceCount",
       ${progressJsonSql('r', lang)} as progress,
       json_build_object('authorId', r.author_id,
         'coAuthorIds', (select coalesce(json_agg(account_id), '[]') from report_person
           where report_id = r.id and relation = 'co_author'),
         'namedIds', (select coalesce(json_agg(account_id), '[]') from report_person
           where report_id = r.id and relation = 'named'),
         'filingGroupIds', (select coalesce(json_agg(group_id), '[]') from report_group
           where report_id = r.id and role = 'filing'),
         'partnerGroupIds', (select coalesce(json_agg(group_id), '[]') from report_group
           where report_id = r.id and role = 'partner'),
         'authorsMaySend', (select coalesce(bool_and(g.authors_may_send), true) from report_group fg
           join monitoring_group g on g.id = fg.group_id where fg.report_id = r.id and fg.role = 'filing')) as facts
     from walked join report r on r.id = walked.id join report_version v on v.id = r.current_version_id
     where $9::text[] is null or true -- names every parameter
     order by r.updated_at desc, r.id desc`,
      [
        ...narrowing({ ...asked, mineOf: mineOf(actor, asked) }),
        after?.at ?? null,
        after?.id ?? null,
        statuses,
        ...scope.values,
      ],
    ),
  ]);
  const lines = found.slice(0, limit).map((row) => lineOf(actor, row, now, calendar));
  const last = found.length > limit ? lines.at(-1) : undefined;
  return { lines, next: last ? { at: last.updatedAt, id: last.id } : null };
}

/** Whose reports alone a list shows. */
export const mineOf = (actor: Actor, { mine }: { mine: boolean }): string | null =>
  mine && actor.kind === 'account' ? actor.accountId : null;

function lineOf(actor: Actor, row: Row, now: Date, calendar: Calendar): ReportLine {
  const { progress, facts, askedFrom, assigneeId, ...line } = row;
  const whole: ReportFacts = {
    ...facts,
    status: row.status,
    visibility: row.visibility,
    assigneeId,
    recusedIds: [],
    published: false,
  };
  const state = {
    status: row.status,
    visibility: row.visibility,
    assigneeId,
    askedFrom,
    beforeMerge: null,
  };
  const { answer, submit, edit } = abilitiesOn(actor, whole, state);
  const reader = { mayAnswer: answer, maySubmit: submit, mayEdit: edit };
  return {
    ...line,
    isPaused: row.status === 'needs_clarification' || progress.deferredUntil !== null,
    next: nextStep(progressFrom(row.status, progress), reader, now, calendar),
  };
}
