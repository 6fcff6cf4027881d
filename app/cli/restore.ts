import path from 'node:path';
import { readEnv } from '#app/platform/env.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { ensurePrismaClient } from '../../scripts/bootstrap/prisma-client.mjs';
import { folderOf } from './folder-of.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna restore DIR`: a backup into an empty place, then the tables brought to this version's state. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const folder = folderOf(args, 'restore', io);
  if (!folder) return 2;
  const env = readEnv();
  const say = (line: string) => void io.stderr.write(`${line}\n`);
  await ensurePrismaClient();
  const { restoreBackup } = await import('#app/platform/backup/restore-backup.server.ts');
  const { prepareDatabase } = await import('../../prisma/seed/prepare-database.ts');
  // As if to serve: no app may start on a place that is half restored.
  const database = await openDatabase(env, { purpose: 'serve', say });
  try {
    const store = path.join(env.dataDir, 'files');
    const { at, tables, files } = await restoreBackup({ ...database, store, folder });
    await prepareDatabase(database.ownerUrl, say);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.stdout.write(
      `Restored as of ${at}: ${tables.length} tables with ${rows} rows, ${files.length} files; counts and hashes are those of the backup.\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}
