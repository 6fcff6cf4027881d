import type { ActRequisites } from '#app/features/acts/domain/act-requisites.ts';
import { requisitesSeal, requisitesSql } from '#app/features/acts/queries/act-requisites.server.ts';
import { rows } from '#app/platform/database.server.ts';

/** The requisites of an act as they stand, with the seal that whoever corrects them brings. */
export async function requisitesOf(key: string): Promise<ActRequisites & { seen: string }> {
  const [act] = await rows<{ kept: ActRequisites }>(
    'test.requisites',
    `select ${requisitesSql} as kept from act a where a.key = $1`,
    [key],
  );
  return { ...act!.kept, seen: requisitesSeal(act!.kept) };
}
