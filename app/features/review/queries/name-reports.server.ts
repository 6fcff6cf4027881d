import type { Actor } from '#app/access/actor.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';

/** By what names the actor knows reports; those that they do not see have none. */
export async function nameReports(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const scope = visibleReportsSql(actor, { first: 2 });
  const found = await rows<{ id: string; number: number | null; mark: string | null }>(
    `review.names:${scope.key}`,
    `select r.id, r.number, r.mark from report r where r.id = any($1::uuid[]) and ${scope.sql}`,
    [ids, ...scope.values],
  );
  return new Map(found.map(({ id, ...name }) => [id, shownName(name) ?? '']));
}
