import type { Actor } from '#app/access/actor.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { registerStampSql } from '#app/features/acts/queries/cited-links.server.ts';
import { knowsHiddenAuthor, type Authorship } from '#app/features/reports/domain/hidden-author.ts';
import { Prisma, rows } from '#app/platform/database.server.ts';
import type { PersonAround } from '../domain/people.ts';
import type { CommentJson } from './comment-rows.server.ts';
import { peopleAroundSql } from './people-around.server.ts';

/** The comments, and what surrounds them: who may read, what this reader has read, whose name they may not know. */
export interface DiscussionAround {
  comments: CommentJson[];
  people: PersonAround[];
  readAt: Partial<Record<Circle, Date>>;
  nameless: ReadonlySet<string>;
  /** Whether the reader is one of the hidden authors. */
  isReaderHidden: boolean;
  /** How the register of acts stands, for the citations in the comments. */
  registerStamp: string;
}

interface Row extends Record<string, unknown> {
  comments: CommentJson[];
  people: PersonAround[];
  read_at: Partial<Record<Circle, string>>;
  hidden: Authorship[];
  stamp: string;
}

/** Reads it in one statement, the comments by the statement that is given. */
export async function discussionAround(
  actor: Actor,
  reportId: string,
  facts: ReportFacts,
  comments?: Prisma.Sql,
): Promise<DiscussionAround> {
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  const { text, values } = Prisma.sql`
    select (${comments ?? Prisma.sql`select '[]'::json`}) as comments,
      (select coalesce(json_agg(p), '[]') from (${peopleAroundSql(facts)}) p) as people,
      (select coalesce(json_object_agg(circle, read_at), '{}') from read_mark
        where account_id = ${accountId}::uuid and report_id = ${reportId}::uuid) as read_at,
      (${hiddenAuthorsSql(Prisma.sql`${reportId}::uuid`)}) as hidden,
      ${Prisma.raw(registerStampSql)} as stamp`;
  const [row] = await rows<Row>(comments ? 'discussion' : 'discussion-around', text, values);
  const { comments: found = [], people = [], read_at = {}, hidden = [], stamp = '' } = row ?? {};
  return {
    comments: found,
    people,
    readAt: Object.fromEntries(
      Object.entries(read_at).map(([circle, at]) => [circle, new Date(at)]),
    ),
    nameless: namelessFor(actor, hidden),
    registerStamp: stamp,
    isReaderHidden: hidden.some(({ authorId }) => authorId === accountId),
  };
}

/**
 * The authors whose names are hidden on a report: its own, and those of reports that were merged into it.
 * Their ids come first: «this one or one of those» would read every report there is.
 */
export const hiddenAuthorsSql = (reportId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select coalesce(json_agg(json_build_object('authorId', h.author_id,
    'coAuthorIds', (select coalesce(json_agg(hp.account_id), '[]') from report_person hp
      where hp.report_id = h.id and hp.relation = 'co_author'),
    'filingGroupIds', (select coalesce(json_agg(hg.group_id), '[]') from report_group hg
      where hg.report_id = h.id and hg.role = 'filing'),
    'partnerGroupIds', (select coalesce(json_agg(hg.group_id), '[]') from report_group hg
      where hg.report_id = h.id and hg.role = 'partner'))), '[]')
  from (select ${reportId} as id union
    select hm.from_id from report_merge hm where hm.into_id = ${reportId} and hm.undone_at is null) of_it
  join report h on h.id = of_it.id and h.is_author_hidden`;

/** Those of the hidden authors whom this reader knows as «участник группы» only. */
export const namelessFor = (actor: Actor, hidden: readonly Authorship[]): ReadonlySet<string> =>
  new Set(hidden.filter((one) => !knowsHiddenAuthor(actor, one)).map(({ authorId }) => authorId));
