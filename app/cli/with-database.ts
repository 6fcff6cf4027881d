import { readEnv } from '#app/platform/env.server.ts';
import { applyMigrations } from '#app/platform/migrations/migrate.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { ensurePrismaClient } from '../../scripts/bootstrap/prisma-client.mjs';

/** Runs a command with the database open, whether a server runs on it or not. */
export async function withDatabase(
  say: (line: string) => void,
  command: () => Promise<number>,
): Promise<number> {
  const database = await openDatabase(readEnv(), { purpose: 'command', say });
  try {
    await applyMigrations(database.ownerUrl, { onProgress: say });
    await ensurePrismaClient();
    const { connect, disconnect } = await import('#app/platform/database.server.ts');
    connect(database.appUrl);
    try {
      return await command();
    } finally {
      await disconnect();
    }
  } finally {
    await database.close();
  }
}
