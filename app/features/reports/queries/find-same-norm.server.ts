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

/** What else is written about one place of an act. */
export interface SameNorm {
  provisionKey: string;
  own: OwnReport[];
  others: OtherReport[];
}

const EACH = 6;

/**
 * Other reports about the places that a report names, the newest of each; told by the same rules as
 * likely duplicates, so that nothing shows here that the check page would hide.
 */
export async function findSameNorm(
  actor: Actor,
  asked: { reportId: string; provisionKeys: readonly string[]; lang: Language },
): Promise<SameNorm[]> {
  const { reportId, provisionKeys, lang } = asked;
  if (provisionKeys.length === 0) return [];
  const scope = visibleReportsSql(actor, { first: 5 });
  const found = await rows<LikeRow & { provisionKey: string }>(
    `reports.same-norm:${scope.key}:${lang}`,
    `select k.key as "provisionKey", one.* from unnest($2::text[]) as k (key)
     cross join lateral (
       select ${likeColumnsSql(lang, scope, '(p.provision_key = k.key)')}
       from report r join report_version v on v.id = r.current_version_id
       where r.id <> $1 and v.id in (select version_id from report_provision where provision_key = k.key)
         and ${toldSql(scope, '$3')}
       order by "isVisible" desc, r.submitted_at desc nulls first, r.id desc limit $4) one`,
    [reportId, [...new Set(provisionKeys)], acceptedOrLater, EACH, ...scope.values],
  );
  return [...Map.groupBy(found, ({ provisionKey }) => provisionKey)].map(([provisionKey, all]) => ({
    provisionKey,
    own: all.filter(({ isVisible }) => isVisible).map(ownOf),
    others: all.filter(({ isVisible }) => !isVisible).map(cardOf),
  }));
}
