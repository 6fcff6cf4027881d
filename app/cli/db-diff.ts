import { readEnv } from '#app/platform/env.server.ts';
import { diffDatabaseToSchema } from '#app/platform/migrations/diff-schema.server.ts';
import { applyMigrations } from '#app/platform/migrations/migrate.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna db diff`: brings the database to the newest migration, then writes what prisma/schema has beyond it. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  const say = (line: string) => io.stderr.write(`${line}\n`);
  const database = await openDatabase(readEnv(), { purpose: 'command', say });
  try {
    await applyMigrations(database.ownerUrl, { onProgress: say });
    io.stdout.write(await diffDatabaseToSchema(database.ownerUrl));
    return 0;
  } finally {
    await database.close();
  }
}
