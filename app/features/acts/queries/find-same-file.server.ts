import { db } from '#app/platform/database.server.ts';

/** Where a file is already: an import that is open, or an edition that was read from it. */
export async function findSameFile(
  sha256: string,
): Promise<{ importId: string } | { editionId: string } | null> {
  const [found] = await db().$queryRaw<{ importId: string | null; editionId: string | null }[]>`
    select null::uuid as "importId", id as "editionId" from act_edition where source_sha256 = ${sha256}
    union all
    select id, null from act_import where sha256 = ${sha256} and state in ('queued', 'reading', 'read')
    limit 1`;
  if (found?.editionId) return { editionId: found.editionId };
  return found?.importId ? { importId: found.importId } : null;
}
