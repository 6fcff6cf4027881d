import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from './database.server.ts';

export interface Limit {
  /** Stands before the key in the table, so that limits do not share counters. */
  name: string;
  points: number;
  seconds: number;
}

/** Whether there was room; if not, in how many seconds there will be, and whether this is the first refusal. */
export type Room = { ok: true } | { ok: false; retryInSeconds: number; isFirst: boolean };

// The table comes from our migrations: the app's role may make none.
const limiterFor = ({ name, points, seconds }: Limit) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });

/** Counts one try in one statement, so that many at once cannot slip past the limit together. */
export async function takePoint(limit: Limit, key: string): Promise<Room> {
  try {
    await limiterFor(limit).consume(key);
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      ok: false,
      retryInSeconds: Math.ceil(refusal.msBeforeNext / 1000),
      isFirst: refusal.consumedPoints === limit.points + 1,
    };
  }
}

/** Gives a try back that turned out to be honest. */
export async function givePointBack(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).reward(key, 1);
}
