// The app is asked to end while people read: nobody's request fails.
import { expect, it } from 'vitest';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { stoppingUnderLoad, STREAMS } from './stop-under-load.ts';

const TIMES = isFull ? 20 : 1;
const stopUnderLoad = stoppingUnderLoad();

it('answers every request that it was sent, and ends in time', async () => {
  const runs: Awaited<ReturnType<typeof stopUnderLoad>>[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) runs.push(await stopUnderLoad());
  const failed = runs.flatMap((run) => run.failed);
  const most = (of: 'exit' | 'notReady') => Math.max(...runs.map((run) => run[of]));
  const answered = runs.reduce((sum, run) => sum + run.answered, 0);
  await keepFigures(
    'shutdown',
    `SIGTERM ×${TIMES} at 50 requests/s with ${STREAMS} open streams: answered ${answered}, failed ${failed.length}; ` +
      `not ready after ${most('notReady').toFixed(2)} s at most, ended after ${most('exit').toFixed(1)} s at most`,
    { answered, failed: failed.length, exit: most('exit'), notReady: most('notReady') },
  );
  expect(failed).toEqual([]);
  expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
  expect(most('exit')).toBeLessThan(10);
  expect(most('notReady')).toBeLessThan(1);
}, 600_000);
