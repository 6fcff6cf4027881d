import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Rules {
  forbidden: { name: string }[];
}

const RULE = '-imports-downwards';
/** The features, as the direction of imports ranks them. */
const FEATURES = (
  createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules
).forbidden
  .filter(({ name }) => name.endsWith(RULE))
  .map(({ name }) => name.slice(0, -RULE.length));
const INSIDE = ['domain', 'queries', 'commands', 'jobs', 'components', 'emails'];
const FILES = ['policy.ts', 'schema.ts', 'events.ts', 'visibility.server.ts'];
const FORBIDDEN = /^(utils?|helpers?|misc|common|shared|manager|service|data|index)(\.|$)/;

const files = globSync('app/**/*.{ts,tsx}').filter((file) => !file.includes('platform/prisma/'));

test('features are the nouns of the product', () => {
  const folders = new Set(globSync('app/features/*/**').map((file) => file.split('/')[2]));
  expect([...folders].filter((name) => !FEATURES.includes(name!))).toEqual([]);
});

test.each(globSync('app/features/*/**/*.{ts,tsx}'))(
  '%s stands in a place of the closed list',
  (file) => {
    const [, , , place = ''] = file.split('/');
    const name = place.replace('.test', '');
    expect(INSIDE.includes(place) || FILES.includes(name)).toBe(true);
  },
);

test.each(files)('%s is named for what it is', (file) => {
  expect(basename(file)).not.toMatch(FORBIDDEN);
  expect(basename(file)).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx)$/);
});

describe('queries, commands and jobs', () => {
  const doing = files.filter(
    (file) => /\/(queries|commands|jobs)\//.test(file) && !file.includes('.test.'),
  );
  test.each(doing)('%s is a server file', (file) => {
    expect(file).toMatch(/\.server\.ts$/);
  });
});

// Tables of test documents are lists, not code to follow.
const code = files.filter((file) => !file.includes('.test.') && !file.includes('/testing/'));
test.each(code)('%s is short enough to read', (file) => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line));
  expect(lines.length).toBeLessThanOrEqual(300);
});
