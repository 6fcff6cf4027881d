// The control of the enumeration: with rights that let everybody in, a hidden id is answered otherwise than one of nothing.
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { compareIds, pagesOfThings } from './hidden-ids.ts';
import { rightsOff } from './rights-off.ts';
import { runApp } from './running-app.ts';

const running = runApp(rightsOff());

test('an answer that is another for hidden ids than for those of nothing is found', async () => {
  let leaks = 0;
  for (const page of pagesOfThings) {
    leaks += (await compareIds(running, page, { each: 1, kinds: 1 })).leaks.length;
  }
  const line = `rights that allow all: ${leaks} of ${pagesOfThings.length} pages leak`;
  await keepFigures('enumeration-control', line, { leaks, pages: pagesOfThings.length });
  expect(leaks).toBeGreaterThan(0);
}, 120_000);
