import type { Actor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { registerStampSql } from '#app/features/acts/queries/cited-links.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import type { ReportState } from '../domain/lifecycle.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { AskedFrom } from '../domain/transitions.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import { letInSql } from './let-in-sql.server.ts';
import { joinedJsonSql, type JoinedJson } from './joined-sql.server.ts';
import { waitingRechecksSql, type WaitingRecheck } from './recheck-json.server.ts';
import { versionJsonSql, type VersionJson } from './version-json.server.ts';

/** A report with its present version, its groups and its people, as the database has it. */
export interface ReportRow {
  id: string;
  number: number | null;
  mark: string | null;
  status: ReportStatus;
  visibility: ReportFacts['visibility'];
  isAuthorHidden: boolean;
  language: Language;
  createdAt: string;
  updatedAt: string;
  readyAt: string | null;
  submittedAt: string | null;
  deferredUntil: string | null;
  askedFrom: AskedFrom | null;
  assigneeId: string | null;
  authorId: string;
  rowVersion: number;
  versionNumber: number;
  versionSavedAt: string;
  versionAuthorId: string;
  versionAuthorName: string;
  version: VersionJson;
  groups: { id: string; name: string; role: 'filing' | 'partner'; authorsMaySend: boolean }[];
  people: { id: string; name: string; relation: string; office: boolean }[];
  mergedThrough: string[];
  joined: JoinedJson;
  /** The last signs of life of those who write in the draft. */
  writers: { id: string; name: string; part: DraftPart; at: string }[];
  /** Norms that a newer edition has changed and nobody has answered; long words are left out. */
  rechecks: WaitingRecheck[];
  merge: { intoId: string; status: AskedFrom; assigneeId: string | null } | null;
  /** How the register of acts stands, for the citations in its texts. */
  registerStamp: string;
}

/**
 * One report that the actor reads whole, or null; in one statement. Names are still bare: what a
 * page shows of people goes through `peopleShown`.
 */
export async function loadReportRow(
  actor: Actor,
  asked: { id: string; lang: Language },
): Promise<ReportRow | null> {
  const scope = visibleReportsSql(actor, { first: 2 });
  const found = await rows<ReportRow>(
    `reports.row:${scope.key}:${asked.lang}`,
    `select r.id, r.number, r.mark, r.status_key as status, r.visibility, r.is_author_hidden as "isAuthorHidden",
       r.language, to_json(r.created_at) as "createdAt", to_json(r.updated_at) as "updatedAt",
       to_json(r.ready_at) as "readyAt", to_json(r.submitted_at) as "submittedAt",
       r.deferred_until::text as "deferredUntil", r.asked_from_key as "askedFrom",
       r.assignee_id as "assigneeId", r.author_id as "authorId", r.row_version as "rowVersion",
       v.number as "versionNumber", to_json(v.saved_at) as "versionSavedAt",
       va.id as "versionAuthorId", va.name as "versionAuthorName",
       ${versionJsonSql('v', asked.lang)} as version,
       (select json_agg(json_build_object('id', g.id, 'name', g.name, 'role', rg.role,
          'authorsMaySend', g.authors_may_send) order by rg.role, rg.added_at)
        from report_group rg join monitoring_group g on g.id = rg.group_id where rg.report_id = r.id) as groups,
       (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'relation', p.relation,
          'office', a.office_role is not null) order by p.added_at, a.name), '[]')
        from (select account_id, relation, added_at from report_person where report_id = r.id
          union all ${letInSql('r.id')}
          union all select r.assignee_id, 'assignee', now() where r.assignee_id is not null) p
        join account a on a.id = p.account_id) as people,
       (select coalesce(json_agg(distinct mg.group_id), '[]') from report_merge m
        join report_group mg on mg.report_id = m.from_id
        where m.into_id = r.id and m.undone_at is null) as "mergedThrough",
       ${joinedJsonSql('r', asked.lang)} as joined,
       (select coalesce(json_agg(json_build_object('id', wa.id, 'name', wa.name, 'part', w.part, 'at', w.at)
          order by w.at), '[]')
        from draft_presence w join account wa on wa.id = w.account_id where w.report_id = r.id) as writers,
       ${waitingRechecksSql('r', asked.lang)} as rechecks,
       (select json_build_object('intoId', m.into_id, 'status', m.status_before_key, 'assigneeId', m.assignee_before)
        from report_merge m where m.from_id = r.id and m.undone_at is null) as merge,
       ${registerStampSql} as "registerStamp"
     from report r join report_version v on v.id = r.current_version_id join account va on va.id = v.author_id
     where r.id = $1 and ${scope.sql}`,
    [asked.id, ...scope.values],
  );
  return found[0] ?? null;
}

/** What `can` asks of a report, out of its row. */
export function factsOf(row: ReportRow): ReportFacts {
  const related = (relation: string) =>
    row.people.filter((person) => person.relation === relation).map(({ id }) => id);
  const groupIds = (role: string) =>
    row.groups.filter((group) => group.role === role).map(({ id }) => id);
  return {
    status: row.status,
    visibility: row.visibility,
    filingGroupIds: groupIds('filing'),
    partnerGroupIds: groupIds('partner'),
    authorId: row.authorId,
    coAuthorIds: related('co_author'),
    namedIds: related('named'),
    assigneeId: row.assigneeId,
    recusedIds: related('recused'),
    authorsMaySend: row.groups.every(
      ({ role, authorsMaySend }) => role !== 'filing' || authorsMaySend,
    ),
    published: false,
    mergedThrough: row.mergedThrough,
  };
}

/** What the lifecycle asks of a report, out of its row. */
export const stateOf = (row: ReportRow): ReportState => ({
  status: row.status,
  visibility: row.visibility,
  assigneeId: row.assigneeId,
  askedFrom: row.askedFrom,
  beforeMerge: row.merge && { status: row.merge.status, assigneeId: row.merge.assigneeId },
});
