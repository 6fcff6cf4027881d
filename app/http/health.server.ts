import type { Request, Response } from 'express';
import { pool } from '#app/platform/database.server.ts';
import { pendingMigrations } from '#app/platform/migrations/migrate.server.ts';

/** `/health`: this process is alive. */
export function health(_req: Request, res: Response): void {
  res.json({ status: 'ok' });
}

const PATIENCE_MS = 900;

const DURABLE = `select current_setting('fsync') as fsync,
  current_setting('synchronous_commit') as synchronous_commit,
  current_setting('full_page_writes') as full_page_writes`;

/** `/ready`: may be sent visitors: not stopping, the database answers, is migrated, and keeps what it says it keeps. */
export function ready(settings: { ownerUrl: string; isStopping: () => boolean }) {
  let migrated = false;
  return async (_req: Request, res: Response): Promise<void> => {
    const problems: string[] = [];
    if (settings.isStopping()) problems.push('stopping');
    try {
      const { rows } = await inTime(pool().query<Record<string, string>>(DURABLE));
      for (const [name, value] of Object.entries(rows[0] ?? {})) {
        if (value === 'off') problems.push(`${name} is off`);
      }
      migrated ||= (await pendingMigrations(settings.ownerUrl)).length === 0;
      if (!migrated) problems.push('migrations pending');
    } catch {
      problems.push('database does not answer');
    }
    res
      .status(problems.length ? 503 : 200)
      .json({ status: problems.length ? 'not ready' : 'ready', problems });
  };
}

/** A database that neither answers nor refuses counts as away. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('late')), PATIENCE_MS);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
