import { beforeEach, describe, expect, test } from 'vitest';
import { db, type Transaction } from '#app/platform/database.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().rateLimit.createMany({
    data: ['a', 'b'].map((key) => ({ key, points: 0, expire: 0n })),
  });
});

const byPrisma = (tx: Transaction, key: string) =>
  tx.rateLimit.update({ where: { key }, data: { points: { increment: 1 } } });
const byHand = async (tx: Transaction, key: string) => {
  await tx.$queryRaw`select 1 from rate_limit where key = ${key} for update`;
  await byPrisma(tx, key);
};

/** Two writers who each hold what the other wants next; PostgreSQL breaks one off. */
async function crossing(
  lock: typeof byHand | typeof byPrisma,
  run: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
) {
  let begun = 0;
  let open = () => {};
  const bothHold = new Promise<void>((resolve) => (open = resolve));
  let attempts = 0;
  const write = (first: string, then: string) =>
    run(async (tx) => {
      attempts += 1;
      await lock(tx, first);
      begun += 1;
      if (begun === 2) open();
      await bothHold;
      await lock(tx, then);
    });
  const done = await Promise.allSettled([write('a', 'b'), write('b', 'a')]);
  const rows = await db().rateLimit.findMany({ orderBy: { key: 'asc' } });
  return {
    attempts,
    statuses: done.map(({ status }) => status),
    points: rows.map((r) => r.points),
  };
}

describe.each([
  ['statements of Prisma', byPrisma],
  ['statements by hand', byHand],
] as const)('a deadlock of %s', (_, lock) => {
  test('is tried again, and both writes are kept', async () => {
    expect(await crossing(lock, inTransaction)).toEqual({
      attempts: 3,
      statuses: ['fulfilled', 'fulfilled'],
      points: [2, 2],
    });
  });

  test('costs one writer its write where nothing tries again', async () => {
    const { statuses, points } = await crossing(lock, (work) => db().$transaction(work));
    expect(statuses.toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(points).toEqual([1, 1]);
  });
});

test('what no trying again would help is thrown at once', async () => {
  let attempts = 0;
  const work = inTransaction(async (tx) => {
    attempts += 1;
    await tx.$executeRaw`insert into rate_limit (key, points) values ('a', 0)`;
  });
  expect(await work.catch(isDuplicate)).toBe(true);
  expect(attempts).toBe(1);
});
