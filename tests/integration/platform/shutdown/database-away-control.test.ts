// The control of the database that is away: where nobody tells that error from others, pages answer 500.
import { expect, it } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { pages, withoutGuards } from '#tests/support/without-guards.ts';
import { appBesideServer } from './app-beside-server.ts';

const cut = { guard: '(function isUnavailable\\([^)]*\\)[^{]*\\{)', instead: '$1 return false;' };
const running = appBesideServer(
  withoutGuards({ ...cut, file: pages }, { ...cut, file: '/app/platform/unavailable\\.ts$' }),
);

it('pages that break while the database is away are found', async () => {
  await running.stopDatabase();
  const paths = ['/', '/reports', '/search?q=x', '/account'];
  const statuses = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(running.app.origin + path, {
        headers: { cookie: running.cookie },
      });
      return answer.status;
    }),
  );
  const broken = statuses.filter((status) => status === 500).length;
  const line = `errors told from none: ${broken} of ${paths.length} pages answer 500`;
  await keepFigures('database-away-control', line, { broken, statuses });
  await running.startDatabase();
  expect(broken).toBe(paths.length);
}, 120_000);
