import { describe, expect, test } from 'vitest';
import { nextStep, type Progress, type Reader } from './next-step.ts';
import { reportStatuses } from './statuses.ts';

const calendar = { holidays: new Set<string>(), workdays: new Set<string>() };
const now = new Date('2026-02-13T07:00:00Z');
const clock = {
  kind: 'triage' as const,
  startedAt: new Date('2026-02-12T07:00:00Z'),
  pauses: [],
  limit: 10,
};
const report: Progress = {
  status: 'in_triage',
  clock,
  answerDueOn: null,
  deferredUntil: null,
  assignee: 'Айгерим Сейтова',
  stage: null,
  isReady: false,
};
const reader: Reader = { mayAnswer: false, maySubmit: false, mayEdit: false };
const stepOf = (over: Partial<Progress>, who: Partial<Reader> = {}, at = now) =>
  nextStep({ ...report, ...over }, { ...reader, ...who }, at, calendar);

test('a report at triage says by whom and until when', () => {
  expect(stepOf({})).toEqual({
    key: 'in_triage-due',
    values: { name: 'Айгерим Сейтова', date: '2026-02-26' },
    isYours: false,
  });
});

test('a term that is over is said to be over', () => {
  expect(stepOf({}, {}, new Date('2026-03-20T07:00:00Z')).key).toBe('in_triage-late');
});

describe('a question', () => {
  const asked = { status: 'needs_clarification', answerDueOn: '2026-02-20' } as const;
  test('waits for those who may answer', () => {
    expect(stepOf(asked, { mayAnswer: true })).toMatchObject({
      key: 'answer-yours',
      isYours: true,
    });
  });
  test('is told to others with its date', () => {
    expect(stepOf(asked)).toEqual({
      key: 'answer',
      values: { date: '2026-02-20' },
      isYours: false,
    });
  });
});

test.each([
  [{ maySubmit: true }, false, 'draft-send', true],
  [{ maySubmit: true }, true, 'draft-send-ready', true],
  [{ mayEdit: true }, true, 'draft-ready', false],
  [{ mayEdit: true }, false, 'draft-write', true],
  [{}, false, 'draft-others', false],
] as const)('a draft for %o, ready %s: %s', (who, isReady, key, isYours) => {
  expect(stepOf({ status: 'draft', clock: null, isReady }, who)).toMatchObject({ key, isYours });
});

test('every status has a next step', () => {
  for (const status of reportStatuses) expect(stepOf({ status, clock: null }).key).not.toBe('');
});
