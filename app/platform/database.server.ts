import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { sha256 } from './ids.ts';
import { forget, once } from './once.ts';
import { Prisma, PrismaClient } from './prisma/client.ts';

export { Prisma };

/** Prisma inside a transaction; commands and event log take it as an argument. */
export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;

/** What runs statements written by hand: a transaction of Prisma's, or one of two trips. */
export interface Statements {
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
}

const POOL_SIZE = 8;
const IDLE_MS = 10 * 60_000;
/** How long a request waits for a connection before it is told to come again. */
const PATIENCE_MS = 5_000;

interface Connections {
  pool: pg.Pool;
  spare: pg.Pool;
  prisma: PrismaClient;
}

/**
 * Opens the app's connections. They are kept when idle, since a new one forgets its prepared
 * statements; a statement that takes 5 s or waits 2 s for a lock is given up. Each statement is planned
 * once and not for its values at each call: to plan a page's statement takes longer than to run it.
 */
export function connect(appUrl: string): Connections {
  return once('database', () => {
    const pool = openPool(appUrl, POOL_SIZE);
    const spare = openPool(appUrl, 1);
    return { pool, spare, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  });
}

function openPool(connectionString: string, max: number): pg.Pool {
  const opened = new pg.Pool({
    connectionString,
    max,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    options: '-c plan_cache_mode=force_generic_plan',
    application_name: 'lacuna',
    // Statements that do not wait for each other's answers go out together.
    pipeline: true,
  });
  opened.on('error', () => undefined);
  // Whoever has taken a connection learns of its loss from their statement; an error that nobody listens to
  // would end the process.
  opened.on('connect', (client) => client.on('error', () => undefined));
  return opened;
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

/**
 * One connection apart, for what must be looked up in the midst of a transaction: writers that
 * together hold the whole pool would wait there for each other.
 */
export function sparePool(): pg.Pool {
  return connections().spare;
}

/**
 * While one develops, a statement's text changes under its name, and a connection that has prepared
 * the former refuses the new one: there the name tells the text too.
 */
const nameOf =
  process.env.NODE_ENV === 'development'
    ? (name: string, text: string) => `${name}:${sha256(text).slice(0, 8)}`
    : (name: string) => name;

/** Rows of one named statement; the name lets PostgreSQL keep the plan. */
export async function rows<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const named = { name: nameOf(name, text), text, values: [...values] };
  return (await pool().query<Row>(named)).rows;
}

/** Closes all connections; the database itself is stopped after this. */
export async function disconnect(): Promise<void> {
  const { prisma, pool: open, spare } = connections();
  await prisma.$disconnect();
  if (!open.ended) await open.end();
  await spare.end();
  forget('database');
}
