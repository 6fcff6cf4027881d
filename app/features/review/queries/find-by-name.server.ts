import type { Actor } from '#app/access/actor.ts';
import { readName } from '#app/features/reports/domain/report-number.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';

/** The report that a person of the office means by «№ 191», among those that they see. */
export async function findByName(actor: Actor, typed: string): Promise<string | null> {
  const name = readName(typed);
  if (!name) return null;
  const scope = visibleReportsSql(actor, { first: 3 });
  const [found] = await rows<{ id: string }>(
    `review.by-name:${scope.key}`,
    `select r.id from report r where (r.number = $1::int or r.mark = $2::text) and ${scope.sql}`,
    [name.number, name.mark, ...scope.values],
  );
  return found?.id ?? null;
}
