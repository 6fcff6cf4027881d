import { expect, test } from 'vitest';
import { writersNow } from './writers.ts';

const now = new Date('2026-02-12T07:00:00Z');
const sign = (id: string, secondsAgo: number) => ({
  id,
  name: `Имя ${id}`,
  part: 'where' as const,
  at: new Date(now.getTime() - secondsAgo * 1_000).toISOString(),
});
const idsOf = (me: string | null) =>
  writersNow([sign('a', 5), sign('b', 59), sign('c', 61)], { me, now }, ({ id }) => id).map(
    ({ person }) => person,
  );

test('others are there for a minute after their last sign of life', () => {
  expect(idsOf(null)).toEqual(['a', 'b']);
});

test('oneself is not told of', () => {
  expect(idsOf('a')).toEqual(['b']);
});

test('a hidden name stays hidden', () => {
  const nobody = { id: null, name: null };
  expect(writersNow([sign('a', 5)], { me: null, now }, () => nobody)).toEqual([
    { person: nobody, part: 'where' },
  ]);
});
