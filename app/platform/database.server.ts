import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { forget, once } from './once.ts';
import { PrismaClient } from './prisma/client.ts';

export { Prisma } from './prisma/client.ts';

/** Prisma inside a transaction; commands and event log take it as an argument. */
export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;

const POOL_SIZE = 8;
const IDLE_MS = 10 * 60_000;

interface Connections {
  pool: pg.Pool;
  prisma: PrismaClient;
}

/**
 * Opens the app's connections. They are kept when idle, since a new one forgets its prepared
 * statements; a statement that takes 5 s or waits 2 s for a lock is given up.
 */
export function connect(appUrl: string): Connections {
  return once('database', () => {
    const pool = new pg.Pool({
      connectionString: appUrl,
      max: POOL_SIZE,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      application_name: 'lacuna',
    });
    pool.on('error', () => undefined);
    return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  });
}

function connections(): Connections {
  return once('database', () => {
    throw new Error('connect() has not been called');
  });
}

/** The Prisma client of this process. */
export function db(): PrismaClient {
  return connections().prisma;
}

/** The pool itself, for hot lists that are one named SQL statement. */
export function pool(): pg.Pool {
  return connections().pool;
}

/** Rows of one named statement; the name lets PostgreSQL keep the plan. */
export async function rows<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await pool().query<Row>({ name, text, values: [...values] })).rows;
}

/** Closes all connections; the database itself is stopped after this. */
export async function disconnect(): Promise<void> {
  const { prisma, pool: open } = connections();
  await prisma.$disconnect();
  if (!open.ended) await open.end();
  forget('database');
}
