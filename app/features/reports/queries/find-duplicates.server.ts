import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { acceptedOrLater } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import {
  cardOf,
  likeColumnsSql,
  ownOf,
  toldSql,
  type LikeRow,
  type OtherReport,
  type OwnReport,
} from './like-reports.server.ts';

/** Why it is shown: the same norm, or words that are alike. */
interface Likeness {
  isSameNorm: boolean;
  isProposed: boolean;
}

export type OwnDuplicate = OwnReport & Likeness;
export type OtherDuplicate = OtherReport & Likeness;

export interface Duplicates {
  own: OwnDuplicate[];
  others: OtherDuplicate[];
}

const LIMIT = 6;

/**
 * Reports like this one, the same norm first, then like titles. Those that the actor reads come
 * whole; of other groups' only ordinary and accepted ones, as a card.
 */
export async function findDuplicates(
  actor: Actor,
  asked: { reportId: string; lang: Language },
): Promise<Duplicates> {
  const { reportId, lang } = asked;
  const scope = visibleReportsSql(actor, { first: 4 });
  const isMine = '(p.provision_key in (select provision_key from my_norm))';
  const found = await rows<LikeRow & Likeness>(
    `reports.duplicates:${scope.key}:${lang}`,
    `with mine as (
       select v.id, v.title from report r join report_version v on v.id = r.current_version_id where r.id = $1),
     my_norm as (
       select provision_key from report_provision where version_id = (select id from mine)),
     same_norm as (
       select distinct p.version_id from report_provision p where ${isMine}),
     like_title as (
       select v.id as version_id from report_version v
       where v.title % (select title from mine))
     select ${likeColumnsSql(lang, scope, isMine)},
       v.id in (select version_id from same_norm) as "isSameNorm",
       exists (select from report_link l where l.from_id = $1 and l.to_id = r.id
         and l.kind = 'proposed_duplicate') as "isProposed"
     from report r join report_version v on v.id = r.current_version_id
     where r.id <> $1
       and (v.id in (select version_id from same_norm) or v.id in (select version_id from like_title))
       and ${toldSql(scope, '$2')}
     order by "isSameNorm" desc, similarity(v.title, (select title from mine)) desc, r.id desc
     limit $3`,
    [reportId, acceptedOrLater, LIMIT, ...scope.values],
  );
  const likeness = ({ isSameNorm, isProposed }: Likeness): Likeness => ({ isSameNorm, isProposed });
  return {
    own: found
      .filter(({ isVisible }) => isVisible)
      .map((row) => ({ ...ownOf(row), ...likeness(row) })),
    others: found
      .filter(({ isVisible }) => !isVisible)
      .map((row) => ({ ...cardOf(row), ...likeness(row) })),
  };
}
