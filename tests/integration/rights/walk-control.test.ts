// The control of the walk: with rights that let everybody in, the tables and the answers differ.
import { expect, test } from 'vitest';
import { keepFigures, partOfToday } from '#tests/support/assurance.ts';
import { table } from './expected/table.ts';
import { cases, readAsAll } from './read-as-all.ts';
import { rightsOff } from './rights-off.ts';
import { runApp } from './running-app.ts';
import { makeThing, type ThingName } from './things.ts';

const running = runApp(rightsOff());

/** What is hidden from some, hence told by the thing; in `npm test` a sixth of it. */
const rows = partOfToday(
  Object.values(table).filter(({ read }) => typeof read === 'object'),
  6,
  0,
);

test('doors that let in whom the rights keep out are found', async () => {
  const things = new Map<ThingName, Awaited<ReturnType<typeof makeThing>>>();
  let asked = 0;
  let apart = 0;
  for (const row of rows) {
    for (const [, name, answers] of cases(row.read!)) {
      const thing = things.get(name) ?? (await makeThing(running, name));
      things.set(name, thing);
      asked += 1;
      if ((await readAsAll(running, row, thing, '')) !== answers) apart += 1;
    }
  }
  const line = `rights that allow all: ${apart} of ${asked} rows of the tables differ`;
  await keepFigures('rights-control', line, { apart, asked });
  expect(apart).toBeGreaterThan(asked / 3);
}, 300_000);
