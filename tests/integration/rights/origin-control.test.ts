// The control of the forms from elsewhere: without the guard they are taken, whatever site they come from.
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { withoutGuards } from '#tests/support/without-guards.ts';
import { post, variants } from './foreign-posts.ts';
import { runApp } from './running-app.ts';

const file = '/app/http/origin-guard\\.server\\.ts$';
const running = runApp(
  withoutGuards(
    { file, guard: "if \\('_data' in req\\.query\\) return refuse\\(res, 403\\);", instead: '' },
    {
      file,
      guard: 'if \\(!isSameOrigin\\(req, settings\\)\\) return refuse\\(res, 403\\);',
      instead: '',
    },
  ),
);

test('forms from elsewhere that are taken are found', async () => {
  const statuses = [];
  for (const { headers, suffix = '' } of Object.values(variants)) {
    const sent = { ...headers(running.app.origin) };
    statuses.push(await post(running, `/language${suffix}`, sent, 'language=ru'));
  }
  const taken = statuses.filter((status) => status === 303).length;
  const line = `without the guard: ${taken} of ${statuses.length} variants taken`;
  await keepFigures('origin-control', line, { taken, statuses });
  expect(taken).toBeGreaterThan(0);
});
