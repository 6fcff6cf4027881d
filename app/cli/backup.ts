import path from 'node:path';
import { takeBackup } from '#app/platform/backup/take-backup.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { folderOf } from './folder-of.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna backup DIR`: database and files into a new folder, while the app works on. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const folder = folderOf(args, 'backup', io);
  if (!folder) return 2;
  const env = readEnv();
  const say = (line: string) => void io.stderr.write(`${line}\n`);
  const database = await openDatabase(env, { purpose: 'command', say });
  try {
    const store = path.join(env.dataDir, 'files');
    const { at, tables, files, missing } = await takeBackup({ ...database, store, folder });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.stdout.write(
      `Backup of ${at}: ${tables.length} tables with ${rows} rows, ${files.length} files, in ${folder}\n`,
    );
    if (missing.length === 0) return 0;
    say(
      `${missing.length} files are named in the database and not in ${store} (the manifest lists them): look for them in an earlier backup.`,
    );
    return 1;
  } finally {
    await database.close();
  }
}
