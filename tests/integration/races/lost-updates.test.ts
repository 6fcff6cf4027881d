import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { hold, type Shown } from './contest.ts';
import { editContests } from './edit-contests.ts';

testDatabase('file');

const PAIRS = isFull ? 500 : 15;
const shown: Record<string, Shown> = {};
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(async () => {
  const lines = Object.entries(shown).map(
    ([name, { pairs, won, told, both }]) =>
      `${name}: ${pairs} pairs, winners ${won[0] + won[1]}, told ${told}, overwritten ${both}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  await keepFigures('lost-updates', lines.join('; '), { contests: shown });
});

const names = [
  'part of a draft',
  'amendment',
  'comment',
  'settings of a group',
  'description of a source',
  'entry of a list',
];

test.each(names)(
  '%s: of two who save over one version, one is kept and the other told',
  async (name) => {
    const result = await hold(
      editContests(cast).find((one) => one.name === name)!,
      PAIRS,
      2026,
    );
    shown[name] = result;
    expect(result.faults).toEqual([]);
    expect(result).toMatchObject({ pairs: PAIRS, told: PAIRS, both: 0 });
    expect(result.won[0] + result.won[1]).toBe(PAIRS);
  },
  900_000,
);
