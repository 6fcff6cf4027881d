import { expect, test } from 'vitest';
import { isOverdue } from './limits.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  ['office', 60, 30, false],
  ['office', 60, 31, true],
  ['office', 12 * 60, 1, false],
  ['office', 12 * 60 + 1, 1, true],
  ['group', 20 * 24 * 60, 5 * 24 * 60, false],
] as const)('%s, opened %i and seen %i minutes ago', (kind, opened, seen, expected) => {
  expect(isOverdue({ kind, createdAt: ago(opened), lastSeenAt: ago(seen) }, now)).toBe(expected);
});
