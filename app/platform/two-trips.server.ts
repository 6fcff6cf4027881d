import type pg from 'pg';
import { pool, Prisma, type Statements } from './database.server.ts';
import { sha256 } from './ids.ts';
import { insist } from './transaction.server.ts';

/** A statement with its values: Prisma's own, or another library's. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A transaction whose last statements go out together with its end. */
export interface TwoTrips extends Statements {
  /** Keeps the transaction with these statements; whatever breaks in one of them undoes all. */
  keep(statements: readonly Statement[]): Promise<void>;
}

/**
 * Runs a write that is made all day in two trips to the database: what must be known is read and held
 * with the beginning, and what is written goes out with the end. What is not kept is rolled back. Where
 * PostgreSQL broke a deadlock, it is tried again from the start.
 */
export function inTwoTrips<T>(work: (tx: TwoTrips) => Promise<T>): Promise<T> {
  return insist(async () => {
    const client = await pool().connect();
    const frame = { isOpen: false };
    try {
      const done = await work(tripsOn(client, frame));
      if (frame.isOpen) await client.query('rollback');
      client.release();
      return done;
    } catch (error) {
      const broken = frame.isOpen && (await rollback(client));
      client.release(broken);
      throw error;
    }
  });
}

function tripsOn(client: pg.PoolClient, frame: { isOpen: boolean }): TwoTrips {
  const begin = () => {
    if (frame.isOpen) return;
    frame.isOpen = true;
    void ask(client, { text: 'begin' }).catch(() => undefined);
  };
  return {
    async $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const statement = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      const answer = together(client, () => {
        begin();
        return ask(client, prepared(statement));
      });
      return (await answer).rows as Rows;
    },
    async keep(statements) {
      const answers = together(client, () => {
        begin();
        const all = [...statements.map(prepared), { text: 'commit' }];
        return all.map((statement) => ask(client, statement));
      });
      const settled = await Promise.allSettled(answers);
      // The end of a broken transaction is its rollback.
      frame.isOpen = settled.at(-1)?.status === 'rejected';
      const broken = settled.find((answer) => answer.status === 'rejected');
      if (broken) throw broken.reason;
    },
  };
}

/** What is sent within the call leaves in one piece. */
function together<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream } })
    .connection as { stream: NodeJS.WritableStream & { cork(): void; uncork(): void } };
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

const ask = (client: pg.PoolClient, statement: pg.QueryConfig): Promise<pg.QueryResult> =>
  client.query(statement);

const names = new Map<string, string>();

/** PostgreSQL keeps the plan of a statement under its name, which its text gives. */
function prepared({ text, values }: Statement): pg.QueryConfig {
  const name = names.get(text) ?? sha256(text).slice(0, 24);
  names.set(text, name);
  return { name, text, values: [...values] };
}

/** Whether the connection is lost with it. */
const rollback = (client: pg.PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => false,
    () => true,
  );
