// The control of the shutdown: one who does not ask whether the app is ready meets its end, and that is counted.
import { expect, it } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { stoppingUnderLoad } from './stop-under-load.ts';

const stopUnderLoad = stoppingUnderLoad();

it('a balancer that does not look whether the app is ready has requests fail', async () => {
  const { answered, failed } = await stopUnderLoad({ looksAgain: false });
  const numbers = { answered, failed: failed.length };
  await keepFigures('shutdown-control', `answered ${answered}, failed ${failed.length}`, numbers);
  expect(failed.length).toBeGreaterThan(0);
}, 120_000);
