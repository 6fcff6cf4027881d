// The control of the redirects: where the address is believed as it comes, people are led away, and that is counted.
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { pages, withoutGuards } from '#tests/support/without-guards.ts';
import { runApp } from '../rights/running-app.ts';
import { askBare, awayFrom } from './led-away.ts';
import { redirectTargets } from './redirect-targets.ts';

const running = runApp(
  withoutGuards({
    file: pages,
    guard: 'function safePath\\((\\w+)\\) \\{',
    instead: '$& return encodeURI(decodeURI($1.replace(/%/g, "%25"))).replace(/%2525/g, "%25");',
  }),
);

test('targets that lead away from a trusting site are found', async () => {
  let left = 0;
  for (const back of redirectTargets) {
    const form = { language: 'ru', back };
    const answer = await askBare(running.app.origin, '/language', form);
    if (awayFrom(answer, running.app.origin).length > 0) left += 1;
  }
  const line = `a site that trusts its targets: ${left} of ${redirectTargets.length} leave it`;
  await keepFigures('redirects-control', line, { left, targets: redirectTargets.length });
  expect(left).toBeGreaterThan(redirectTargets.length / 4);
});
