import { expect, test } from 'vitest';
import { db, pool, Prisma } from '#app/platform/database.server.ts';
import { isDuplicate } from '#app/platform/transaction.server.ts';
import { inTwoTrips } from '#app/platform/two-trips.server.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const setting = (key: string) => Prisma.sql`insert into setting (key, value) values (${key}, '1')`;
const kept = async () => (await db().setting.findMany()).map(({ key }) => key).sort();
/** How many connections are out of the pool, or stand in a transaction that nobody ends. */
const left = () => pool().totalCount - pool().idleCount;

test('what is kept at the end is kept whole, after what was read', async () => {
  const before = await kept();
  const read = await inTwoTrips(async (tx) => {
    const [[one], [two]] = await Promise.all([
      tx.$queryRaw<{ n: number }[]>`select ${1}::int as n`,
      tx.$queryRaw<{ n: number }[]>(Prisma.sql`select ${2}::int as n`),
    ]);
    await tx.keep([setting('a'), setting('b')]);
    return [one?.n, two?.n];
  });
  expect(read).toEqual([1, 2]);
  expect(await kept()).toEqual([...before, 'a', 'b'].sort());
  expect(left()).toBe(0);
});

test('one broken statement undoes those around it, and the first mistake is told', async () => {
  const before = await kept();
  const broken = inTwoTrips((tx) => tx.keep([setting('c'), setting('c'), setting('d')]));
  expect(isDuplicate(await broken.catch((error: unknown) => error))).toBe(true);
  expect(await kept()).toEqual(before);
  expect(left()).toBe(0);
});

test('what was refused or broke before its end leaves nothing', async () => {
  const before = await kept();
  const write = (tx: { $queryRaw(sql: Prisma.Sql): Promise<unknown> }) =>
    tx.$queryRaw(setting('e'));
  expect(await inTwoTrips((tx) => write(tx).then(() => 'refused'))).toBe('refused');
  const thrown = inTwoTrips((tx) => write(tx).then(() => Promise.reject(new Error('no'))));
  await expect(thrown).rejects.toThrow('no');
  expect(await kept()).toEqual(before);
  expect(left()).toBe(0);
});

test('a transaction that lost a deadlock is run again from its start', async () => {
  const runs: string[] = [];
  const met = Promise.withResolvers<void>();
  await db().$queryRaw`insert into setting (key, value) values ('x', '1'), ('y', '1')`;
  const hold = (key: string) => Prisma.sql`select from setting where key = ${key} for update`;
  const take = (first: string, second: string) =>
    inTwoTrips(async (tx) => {
      await tx.$queryRaw(hold(first));
      if (runs.push(first) === 2) met.resolve();
      await met.promise;
      await tx.keep([hold(second)]);
    });
  await Promise.all([take('x', 'y'), take('y', 'x')]);
  expect(runs.length).toBeGreaterThan(2);
});
