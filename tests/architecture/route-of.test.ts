import { matchRoutes } from '@remix-run/router';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import table from '#app/routes.ts';
import { routeFinder, type FoundRoute, type RouteEntry } from '#app/http/route-of.ts';

const entries: RouteEntry[] = (await table).map(({ file, path, index }) => ({
  id: file,
  parentId: 'root',
  path,
  index,
}));
const find = routeFinder(entries);

/** What Remix itself says of an address. */
const remix = (pathname: string): FoundRoute | null => {
  const found = matchRoutes(
    [
      {
        id: 'root',
        path: '',
        children: entries.map(({ id, path, index }) => ({ id, path, index: index === true })),
      },
    ] as never,
    pathname,
  )?.at(-1);
  return found ? { id: found.route.id ?? '', params: found.params as FoundRoute['params'] } : null;
};

const words = [
  ...new Set(
    entries
      .flatMap(({ path = '' }) => path.split('/'))
      .filter((part) => part && !part.startsWith(':')),
  ),
];
const segment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  fc.constantFrom(
    '0198f3a2-7c1e-7000-8000-000000000001',
    'law_education',
    '%2F',
    'A',
    'New',
    '..',
    '%D0%B0',
  ),
  fc.string({ maxLength: 6 }).map(encodeURIComponent),
);

describe('the page of an address', () => {
  test.each(entries.map(({ path = '' }) => `/${path.replace(/:\w+/g, 'x')}`))(
    '%s is what Remix takes',
    (path) => {
      expect(find(path)).toEqual(remix(path));
      expect(find(path)).not.toBeNull();
    },
  );

  test('any other address too', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 6 }),
        fc.constantFrom('', '/', '//'),
        (parts, end) => {
          const path = `/${parts.join('/')}${end}`;
          expect(find(path)).toEqual(remix(path));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
