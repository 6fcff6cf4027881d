import { expect } from 'vitest';
import { rows } from '#app/platform/database.server.ts';

/** Waits until everything that was to be told and sent has been; what was refused for good may wait on. */
export async function lettersSent(): Promise<void> {
  const waiting = async () => {
    const found = await rows<{ count: number }>(
      'mail.waiting',
      `select count(*)::int as count from pgboss.job
        where name in ('send-mail', 'send-reset-link', 'dispatch-event') and state in ('created', 'active')`,
      [],
    );
    return found[0]?.count;
  };
  await expect.poll(waiting, { timeout: 120_000, interval: 200 }).toBe(0);
}
