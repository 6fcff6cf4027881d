import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { hold, lineOf, type Contest, type Shown } from './contest.ts';
import { groupContests } from './group-contests.ts';
import { officeContests } from './office-contests.ts';

testDatabase('file');

const PAIRS = isFull ? 200 : 15;
const names = [
  'claim against claim',
  'decide against decide',
  'decide against withdraw',
  'merge against decide',
  'route against edit',
  'end of membership against write',
];
const shown: Record<string, Shown> = {};
const lines: string[] = [];
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(() => keepFigures('races', lines.join('; '), { contests: shown }));

describe('two acts begun together end as if one had been done after the other', () => {
  test.each(names)(
    '%s',
    async (name) => {
      const contest = [...officeContests(cast), ...groupContests(cast)].find(
        (one) => one.name === name,
      ) as Contest;
      const result = await hold(contest, PAIRS, 2026);
      shown[name] = result;
      lines.push(lineOf(contest, result));
      process.stdout.write(`${lines.at(-1)}\n`);
      expect(result.faults).toEqual([]);
      expect(result.pairs).toBe(PAIRS);
    },
    600_000,
  );
});
