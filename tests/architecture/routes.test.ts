import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '#app/access/matrix.ts';

const BARE = ['everyone', 'visitor', 'signed-in'];
const files = globSync('app/routes/**/*.{ts,tsx}');
const modules = files.filter((file) =>
  /export (const|async function|default)/.test(readFileSync(file, 'utf8')),
);
const table = readFileSync('app/routes.ts', 'utf8');

const hasExport = (file: string, name: string) =>
  new RegExp(`export (const|function|async function) ${name}\\b`).test(readFileSync(file, 'utf8'));
const routeFiles = files.filter((file) => table.includes(`'${file.replace('app/', '')}'`));

test('the table of addresses names only files that are there', () => {
  const named = [...table.matchAll(/'(routes\/[^']+)'/g)].map(([, file]) => `app/${file}`);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});

test.each(modules.filter((file) => hasExport(file, 'loader') || hasExport(file, 'action')))(
  '%s is in the table of addresses',
  (file) => {
    expect(routeFiles).toContain(file);
  },
);

test.each(routeFiles.filter((file) => hasExport(file, 'loader')))(
  'the loader of %s asks a rule',
  async (file) => {
    const { loader } = (await import(`../../${file}`)) as { loader: { rule?: string } };
    expect([...BARE, ...actions]).toContain(loader.rule);
  },
);

test.each(routeFiles.filter((file) => hasExport(file, 'action')))(
  'every act of %s asks a rule',
  async (file) => {
    const { action } = (await import(`../../${file}`)) as {
      action: { rules?: Record<string, string> };
    };
    expect(Object.keys(action.rules ?? {}).length).toBeGreaterThan(0);
    for (const rule of Object.values(action.rules ?? {}))
      expect([...BARE, ...actions]).toContain(rule);
  },
);

test.each(
  routeFiles.filter(
    (file) => file.endsWith('.tsx') && /export default/.test(readFileSync(file, 'utf8')),
  ),
)('the page %s has a loader that asks a rule', (file) => {
  expect(hasExport(file, 'loader')).toBe(true);
});
