// The control of the load: an app that does not count fields before it reads them works long for one form.
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { pages, withoutGuards } from '#tests/support/without-guards.ts';
import { runApp } from '../rights/running-app.ts';
import { bigForm } from './abuses.ts';

const running = runApp(
  withoutGuards(
    { file: pages, guard: 'separators\\(\\w+\\) > MAX_FIELDS', instead: 'false' },
    { file: pages, guard: '\\w+\\.length > MAX_FIELDS \\|\\| ', instead: '' },
  ),
);

async function timed(path: string, init: RequestInit = {}): Promise<number> {
  const started = performance.now();
  const answer = await fetch(running.app.origin + path, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  return performance.now() - started;
}

test('a form of many fields that is read whole costs many pages', async () => {
  await timed('/sign-in');
  const page = await timed('/sign-in');
  const { origin } = running.app;
  const headers = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' };
  const form = await timed('/sign-in', {
    method: 'POST',
    headers,
    body: new Uint8Array(bigForm),
  });
  const line = `fields uncounted: one form ${Math.round(form)} ms, a page ${Math.round(page)} ms`;
  await keepFigures('load-control', line, { form, page });
  expect(form / page).toBeGreaterThan(5);
}, 120_000);
