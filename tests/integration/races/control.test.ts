// The control of the races: where nobody locks a report and no place is looked at again, acts slip past each other.
import { beforeAll, expect, test, vi } from 'vitest';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { hold } from './contest.ts';
import { groupContests } from './group-contests.ts';
import { officeContests } from './office-contests.ts';

vi.mock(import('#app/features/reports/queries/load-report-facts.server.ts'), async (real) => ({
  ...(await real()),
  lockReport: async () => {},
}));
vi.mock(import('#app/features/groups/queries/places-stand.server.ts'), () => ({
  placesStand: async () => true,
}));

testDatabase('file');

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test('without the locks every contest is lost somewhere, and the suite says so', async () => {
  const pairs = isFull ? 50 : 15;
  const faults: Record<string, number> = {};
  for (const contest of [...officeContests(cast), ...groupContests(cast)]) {
    faults[contest.name] = (await hold(contest, pairs, 2026)).faults.length;
  }
  const line = Object.entries(faults).map(([name, count]) => `${name} ${count}`);
  await keepFigures('races-control', `faults of ${pairs} pairs: ${line.join(', ')}`, { faults });
  for (const [name, count] of Object.entries(faults))
    expect([name, count > 0]).toEqual([name, true]);
}, 300_000);
