import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as statuses from './statuses.ts';
import { transitions } from './transitions.ts';

interface Entry {
  key: string;
  terminal: boolean;
  clock: string;
}
const entries: Entry[] = JSON.parse(
  readFileSync('prisma/seed/reference/report_statuses.json', 'utf8'),
);

test('the reference list and the domain hold the same statuses', () => {
  expect(entries.map(({ key }) => key)).toEqual([...statuses.reportStatuses]);
});

test.each(entries)('$key: end and clock', ({ key, terminal, clock }) => {
  if (!statuses.isReportStatus(key)) throw new Error(key);
  expect(statuses.isTerminal(key)).toBe(terminal);
  expect(statuses.clockOf(key)).toBe(clock);
});

test('every status but the draft and the ends is open', () => {
  expect([...statuses.openStatuses, ...statuses.terminalStatuses, 'draft'].toSorted()).toEqual(
    [...statuses.reportStatuses].toSorted(),
  );
});

test('no end is left but by a move of the table', () => {
  const left = new Set(transitions.map(({ from }) => from).filter(statuses.isTerminal));
  expect([...left].toSorted()).toEqual([
    'closed_no_change',
    'finding_not_confirmed',
    'merged',
    'redirected',
    'rejected',
  ]);
});
