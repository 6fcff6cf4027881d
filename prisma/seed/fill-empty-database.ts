import type { Env } from '#app/platform/env.server.ts';
import type { OpenDatabase } from '#app/platform/postgres/open-database.server.ts';

/** Fills an empty database at the first start: with the demo, or with a way in for the first administrator. */
export async function fillEmptyDatabase(_env: Env, _database: OpenDatabase): Promise<string[]> {
  return [];
}
