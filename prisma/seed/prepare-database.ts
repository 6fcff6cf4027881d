import { createHash } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '#app/platform/migrations/migrate.server.ts';
import { QUEUES } from '#app/platform/queue-names.ts';
import { prepareQueue } from '#app/platform/queue.server.ts';
import { loadReference } from './load-reference.ts';

/** Brings a database to what this version of the code expects; where it is there already, in a few statements. */
export async function prepareDatabase(
  ownerUrl: string,
  onProgress?: (line: string) => void,
): Promise<void> {
  await applyMigrations(ownerUrl, onProgress ? { onProgress } : {});
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const version = createHash('sha256').update(JSON.stringify(QUEUES)).digest('hex');
    const { rows } = await owner.query(`select value from setting where key = 'queue.version'`);
    if (rows[0]?.value !== version) {
      await prepareQueue(ownerUrl);
      // Noted only afterwards: a start that was cut short does it again.
      await owner.query(
        `insert into setting values ('queue.version', to_jsonb($1::text))
         on conflict (key) do update set value = excluded.value`,
        [version],
      );
    }
  } finally {
    await owner.end();
  }
  await loadReference(ownerUrl);
}
