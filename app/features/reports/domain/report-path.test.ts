import { expect, test } from 'vitest';
import { pathOf, type Stage } from './report-path.ts';
import { reportStatuses } from './statuses.ts';

const stage = (key: string, over: Partial<Stage> = {}): Stage => ({
  key,
  label: key,
  measure: 1,
  startedOn: '2026-03-05',
  endedOn: null,
  isTerminal: false,
  next: { key: 'proposed_amendment', label: 'предложение' },
  ...over,
});
const told = (rows: ReturnType<typeof pathOf>) =>
  rows.map((row) => row.map(({ key, state }) => `${key} ${state}`));

test('a report at triage stands there, with the rest of the way before it', () => {
  const path = pathOf('in_triage', { submitted: '2026-02-12', in_triage: '2026-02-13' }, []);
  expect(told(path)).toEqual([
    [
      'submitted done',
      'triage now',
      'analysis next',
      'finding next',
      'measures next',
      'closed next',
    ],
  ]);
});

test('a rejection ends the way where it was made', () => {
  const path = pathOf(
    'rejected',
    { submitted: '2026-02-12', in_triage: '2026-02-13', rejected: '2026-02-14' },
    [],
  );
  expect(told(path)).toEqual([['submitted done', 'triage done', 'rejected refused']]);
});

test('withdrawn before triage, it never was at triage', () => {
  expect(told(pathOf('withdrawn', { submitted: '2026-02-12' }, []))).toEqual([
    ['submitted done', 'withdrawn now'],
  ]);
});

test('measures follow the finding, and what comes next is hollow', () => {
  const path = pathOf('measures_in_progress', {}, [stage('preventive_measure')]);
  expect(told(path)[0]?.slice(-3)).toEqual([
    'finding done',
    'preventive_measure now',
    'proposed_amendment next',
  ]);
});

test('a refused proposal ends its row and the second begins another', () => {
  const path = pathOf('measures_in_progress', {}, [
    stage('proposed_amendment'),
    stage('refused', { isTerminal: true, next: null }),
    stage('proposed_amendment', { measure: 2, next: null }),
  ]);
  expect(told(path)).toEqual([
    expect.arrayContaining(['proposed_amendment done', 'refused refused']),
    ['proposed_amendment now'],
  ]);
});

test('a long way of a measure has a row of its own', () => {
  const long = Array.from({ length: 7 }, (_, at) => stage(`stage-${at}`));
  expect(pathOf('measures_in_progress', {}, long).map((row) => row.length)).toEqual([4, 8]);
});

test('a closed report stands at its end alone', () => {
  const path = pathOf('closed_resolved', { closed_resolved: '2026-10-02' }, [
    stage('done', { isTerminal: true, next: null }),
  ]);
  expect(path.flat().filter(({ state }) => state === 'now')).toMatchObject([
    { key: 'closed_resolved' },
  ]);
});

test.each(reportStatuses.filter((status) => status !== 'draft'))(
  '%s stands somewhere',
  (status) => {
    const states = pathOf(status, {}, [])
      .flat()
      .map(({ state }) => state);
    const measuresBegun = status === 'measures_in_progress';
    expect(states.some((state) => state === 'now' || state === 'refused') || measuresBegun).toBe(
      true,
    );
  },
);
