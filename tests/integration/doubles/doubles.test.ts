import { expect, test } from 'vitest';
import { makeCast } from '#tests/factories/cast.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { sourceFolder } from '#tests/support/source-folder.ts';
import { repeatAll } from './repeat.ts';

testDatabase('file');
sourceFolder();

const SUBMISSIONS = isFull ? 1_000 : 25;

test('a form sent several times at once is kept once, and each sending gets the one answer', async () => {
  const repeats = await repeatAll(await makeCast(), SUBMISSIONS, 2026);
  await keepFigures('doubles', repeats.line, repeats);
  process.stdout.write(`${repeats.line}\n`);
  expect(repeats.faults).toEqual([]);
  expect(repeats).toMatchObject({ submissions: SUBMISSIONS, kept: SUBMISSIONS });
  expect(repeats.refusedBodies).toBe(repeats.otherBodies);
}, 900_000);
