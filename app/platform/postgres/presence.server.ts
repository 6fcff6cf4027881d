import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';
import type { Placement } from './placement.server.ts';
import { ensureRunning, stopCluster } from './run-cluster.server.ts';

/** Keys of advisory locks in the database `postgres`: held by a connection, they end with the process that holds them. */
const locks = { using: 4_701, serving: 4_702 };

/** A process's stay at the built-in database. */
export type Presence = {
  port: number;
  /** Leaves; the last to leave stops the server. */
  leave(): Promise<void>;
};

/** Tenths of a second for which a start waits on a server that stops or recovers. */
const patience = 300;
const BETWEEN_TRIES_MS = 1_000;

type Visit = { place: Placement; password: string; serving: boolean; dataDir: string };

/**
 * Takes part in the use of the built-in database: starts it or finds it running, and starts it again on the
 * same port should it die. Whoever serves does so alone; commands may join.
 */
export async function enter(visit: Visit): Promise<Presence> {
  let stay = await arrive(visit);
  let leaving = false;
  let rejoining = Promise.resolve();

  const watch = () => {
    void stay.ended.then(() => {
      if (!leaving) rejoining = rejoin();
    });
  };
  /** Whatever stands in the way may pass: as long as this process runs, it is tried again. */
  const rejoin = async () => {
    for (let said = ''; !leaving; await pause(BETWEEN_TRIES_MS)) {
      try {
        stay = await arrive(visit, stay.port);
        watch();
        return;
      } catch (error) {
        const { message } = error as Error;
        if (message !== said) process.stderr.write(`${message}\n`);
        said = message;
      }
    }
  };
  watch();

  return {
    port: stay.port,
    async leave() {
      leaving = true;
      await rejoining;
      if (await isLast(stay.connection)) await stopCluster(visit.place);
      await stay.connection.end().catch(() => undefined);
    },
  };
}

interface Stay {
  port: number;
  connection: pg.Client;
  /** Comes when the connection is lost, were it in the moment in which it was made. */
  ended: Promise<void>;
}

async function arrive(visit: Visit, preferredPort?: number): Promise<Stay> {
  for (let attempt = 0; ; attempt += 1) {
    const { port } = await ensureRunning(visit.place, preferredPort);
    try {
      return { port, ...(await join(visit, port)) };
    } catch (error) {
      if (attempt === patience || !isPassing(error)) throw error;
      await pause(100);
    }
  }
}

async function join({ password, serving, dataDir }: Visit, port: number) {
  const connection = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: 'lacuna presence',
  });
  // Its loss is told by `end`; without a listener the error would end the process.
  connection.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => connection.once('end', resolve));
  await connection.connect();
  await connection.query('select pg_advisory_lock_shared($1)', [locks.using]);
  if (serving && !(await serveAlone(connection))) {
    await connection.end();
    throw new StartupProblem(
      `Lacuna already serves from ${dataDir}: use that one, stop it first, or set LACUNA_DATA_DIR to another folder.`,
    );
  }
  return { connection, ended };
}

/** A server that is stopping, or recovering after a crash, is another one in a moment. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return ['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET'].includes(code ?? '');
}

/** Waits a little for a killed process's lock, which ends with its connection. */
async function serveAlone(connection: pg.Client): Promise<boolean> {
  try {
    await connection.query(`set lock_timeout = '2s'`);
    await connection.query('select pg_advisory_lock($1)', [locks.serving]);
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '55P03') return false;
    throw error;
  }
}

async function isLast(connection: pg.Client): Promise<boolean> {
  try {
    await connection.query('select pg_advisory_unlock_shared($1)', [locks.using]);
    const { rows } = await connection.query('select pg_try_advisory_lock($1) as last', [
      locks.using,
    ]);
    return rows[0].last;
  } catch {
    // The connection is lost, and with it the knowledge of others: a server left running does no harm.
    return false;
  }
}
