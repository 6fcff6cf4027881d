import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from './matrix.ts';
import { printRights } from './print.ts';

test('docs/rights.md is what the matrix prints', () => {
  expect(readFileSync('docs/rights.md', 'utf8')).toBe(printRights());
});

test('every action has its line of eight cells', () => {
  const lines = printRights().split('\n');
  for (const action of actions) {
    const line = lines.find((one) => one.startsWith(`| \`${action}\` |`));
    expect(line?.split(' | ')).toHaveLength(11);
  }
});
