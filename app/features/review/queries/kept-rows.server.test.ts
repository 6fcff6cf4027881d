import { expect, test } from 'vitest';
import { calendarOf } from '#app/features/reports/domain/working-days.ts';
import { keptRow } from './kept-rows.server.ts';

const calendar = calendarOf([]);
const at = (moment: string) => new Date(`2026-03-${moment}Z`);

/** A row as the statement writes it, with the blanks of PostgreSQL. */
const line = (pauses: string, title = 'Без места') =>
  `{"id":"1","status":"in_triage","title":${JSON.stringify(title)},"submittedAt":"2026-03-02T05:00:00+00:00",` +
  `"parts":null,"clock":{"kind" : "triage", "startedAt" : "2026-03-02T05:00:00+00:00", "limit" : 5, "pauses" : ${pauses}}}`;

test('a row that has not changed is the same until the day ends', () => {
  const first = keptRow(line('[]'), at('03T06:00'), calendar);
  expect(keptRow(line('[]'), at('03T09:00'), calendar)).toBe(first);
  expect(first.clock?.left).toBe(4);
  expect(keptRow(line('[]'), at('04T06:00'), calendar).clock?.left).toBe(3);
});

test('another calendar is asked anew', () => {
  const holiday = calendarOf([{ day: '2026-03-03', isWorking: false }]);
  expect(keptRow(line('[]'), at('03T06:00'), calendar).clock?.left).toBe(4);
  expect(keptRow(line('[]'), at('03T06:00'), holiday).clock?.left).toBe(5);
});

test('a clock that stands since an earlier day is the same too', () => {
  const stood = line('[{"from" : "2026-03-02T07:00:00+00:00", "to" : null}]');
  expect(keptRow(stood, at('04T06:00'), calendar)).toBe(keptRow(stood, at('04T08:00'), calendar));
});

test('a clock that stands from a moment on is asked at each moment, whatever the title says', () => {
  const stands = line(
    '[{"from" : "2026-03-03T07:00:00+00:00", "to" : null}]',
    'from "from" : "2020-01-01"',
  );
  expect(keptRow(stands, at('03T06:00'), calendar).clock?.state).toBe('running');
  expect(keptRow(stands, at('03T08:00'), calendar).clock?.state).toBe('paused');
});
