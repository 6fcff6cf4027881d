import { describe, expect, test } from 'vitest';
import type { ReportState } from '#app/features/reports/domain/lifecycle.ts';
import type { ReportRelations } from '#app/features/reports/domain/report-relations.ts';
import { reportStatuses, type ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { officeActs } from './office-acts.ts';

const state = (status: ReportStatus, given: Partial<ReportState> = {}): ReportState => ({
  status,
  visibility: 'ordinary',
  assigneeId: status === 'submitted' ? null : 'holder',
  askedFrom: status === 'needs_clarification' ? 'in_triage' : null,
  beforeMerge: status === 'merged' ? { status: 'in_triage', assigneeId: 'holder' } : null,
  ...given,
});
const office: ReportRelations = {
  accountId: 'other',
  isAuthorSide: false,
  maySend: false,
  isOffice: true,
  isHead: false,
  isAssignee: false,
};
const holder = { ...office, accountId: 'holder', isAssignee: true };
const head = { ...office, accountId: 'head', isHead: true };
const recused = { ...office, isOffice: false };

describe('decisions', () => {
  test.each([
    ['in_triage', 9],
    ['needs_clarification', 2],
    ['under_analysis', 2],
    ['submitted', 0],
    ['accepted', 0],
    ['rejected', 0],
  ] as const)('of a report %s its holder has %i', (status, count) => {
    expect(officeActs(state(status), holder).decisions).toHaveLength(count);
  });

  test('another analyst has none, the head all', () => {
    expect(officeActs(state('in_triage'), office).decisions).toEqual([]);
    expect(officeActs(state('in_triage'), head).decisions).toHaveLength(9);
  });

  test('a confidential report is not merged', () => {
    const { decisions, join } = officeActs(
      state('in_triage', { visibility: 'confidential' }),
      holder,
    );
    expect(decisions).not.toContain('merge_duplicate');
    expect(join).toBe(false);
  });
});

test('what nobody took is claimed by any analyst, and given by the head alone', () => {
  expect(officeActs(state('submitted'), office)).toMatchObject({ claim: true, assign: false });
  expect(officeActs(state('submitted'), head)).toMatchObject({ claim: true, assign: true });
});

test('a rejection is reopened by the head, a referral by its holder too', () => {
  expect(officeActs(state('rejected'), holder).reopen).toBe(false);
  expect(officeActs(state('rejected'), head).reopen).toBe(true);
  expect(officeActs(state('redirected'), holder).reopen).toBe(true);
});

test('who holds an accepted report hands it on before standing aside', () => {
  expect(officeActs(state('in_triage'), holder).recuse).toBe(true);
  expect(officeActs(state('accepted'), holder).recuse).toBe(false);
  expect(officeActs(state('accepted'), office).recuse).toBe(true);
});

test.each(reportStatuses)('who stands aside does nothing to a report %s', (status) => {
  const { decisions, ...acts } = officeActs(state(status), recused);
  expect(decisions).toEqual([]);
  expect(Object.values(acts)).not.toContain(true);
});
