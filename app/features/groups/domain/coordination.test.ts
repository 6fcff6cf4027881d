import { expect, test } from 'vitest';
import { isLastCoordinator, lacksCoordinator, type Place } from './coordination.ts';

const place = (id: string, change: Partial<Place> = {}): Place => ({
  id,
  role: 'coordinator',
  endedAt: null,
  isSuspended: false,
  ...change,
});
const member = place('member', { role: 'member' });
const planned = place('planned', { endedAt: new Date('2026-12-01T00:00:00Z') });
const suspended = place('suspended', { isSuspended: true });

test.each<[string, Place[], boolean]>([
  ['alone', [place('k')], true],
  ['with members only', [place('k'), member], true],
  ['with one whose place is to end', [place('k'), planned], true],
  ['with one who is suspended', [place('k'), suspended], true],
  ['with another', [place('k'), place('second')], false],
])('the coordinator %s is the last: %#', (_name, places, answer) => {
  expect(isLastCoordinator(places, 'k')).toBe(answer);
});

test('a member is never the last coordinator', () => {
  expect(isLastCoordinator([member], 'member')).toBe(false);
  expect(isLastCoordinator([member], 'unknown')).toBe(false);
});

test('a group lacks a coordinator where none is there to stay', () => {
  expect(lacksCoordinator([member, planned, suspended])).toBe(true);
  expect(lacksCoordinator([member, place('k')])).toBe(false);
});
