import { readEnv } from '#app/platform/env.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { ensurePrismaClient } from '../../scripts/bootstrap/prisma-client.mjs';

/** Runs a command as the app would, with the database open, whether a server runs on it or not. */
export async function withDatabase(
  say: (line: string) => void,
  command: () => Promise<number>,
): Promise<number> {
  const env = readEnv();
  await ensurePrismaClient();
  const database = await openDatabase(env, { purpose: 'command', say });
  try {
    const { prepareDatabase } = await import('../../prisma/seed/prepare-database.ts');
    await prepareDatabase(database.ownerUrl, say);
    const { connect, disconnect } = await import('#app/platform/database.server.ts');
    const { openMail } = await import('#app/platform/mail.server.ts');
    const { stopSending } = await import('#app/platform/queue.server.ts');
    connect(database.appUrl);
    openMail(env);
    try {
      return await command();
    } finally {
      await stopSending();
      await disconnect();
    }
  } finally {
    await database.close();
  }
}
