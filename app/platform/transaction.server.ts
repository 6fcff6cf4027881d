import { db, type Transaction } from './database.server.ts';

const ATTEMPTS = 3;
const RETRYABLE = new Set(['P2034', '40001', '40P01']);

interface DatabaseError {
  code?: string;
  cause?: { originalCode?: string };
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
}

/** PostgreSQL's own code: of a statement written by hand Prisma tells no more than that it failed. */
function codeOf(error: unknown): string | undefined {
  const { code, cause, meta } = error as DatabaseError;
  return meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode ?? code;
}

/** Runs a write in one transaction; where PostgreSQL broke a deadlock, tries again from the start. */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return insist(() => db().$transaction(work, { maxWait: 5_000, timeout: 15_000 }));
}

/** Runs a transaction again from its start where PostgreSQL broke a deadlock. */
export async function insist<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(codeOf(error) ?? '')) throw error;
    }
  }
}

/** Whether an error is the database refusing a second row with the same key. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'P2002' || code === '23505';
}
