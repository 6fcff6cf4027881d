import { expect, test } from 'vitest';
import { makeSlots } from './slots.ts';

test('no more than so many at once, in order, a failure frees its place', async () => {
  const inSlot = makeSlots(2);
  let [running, most] = [0, 0];
  const finished: number[] = [];
  const task = (id: number) => async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
    finished.push(id);
    if (id === 1) throw new Error('one');
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((id) => inSlot(task(id))));
  expect(most).toBe(2);
  expect(finished).toEqual([0, 1, 2, 3, 4]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
