// The control of the edits: windows that look at no version overwrite each other.
import { beforeAll, expect, test } from 'vitest';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { hold } from './contest.ts';
import { editContests } from './edit-contests.ts';

testDatabase('file');

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test('of two who look at no versions the later overwrites the first, and the suite says so', async () => {
  const overwritten: string[] = [];
  const contests = editContests(cast, { isBlind: true });
  for (const contest of contests) {
    const { faults } = await hold(contest, 1, 2026);
    if (faults.includes(`${contest.name}, in turn: done | done`)) overwritten.push(contest.name);
  }
  const line = `overwritten ${overwritten.length}/${contests.length}`;
  await keepFigures('lost-updates-control', line, { overwritten });
  expect(overwritten).toEqual(contests.map(({ name }) => name));
}, 120_000);
