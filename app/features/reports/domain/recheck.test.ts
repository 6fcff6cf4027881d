import { expect, test } from 'vitest';
import { answersOpen, marksLost } from './recheck.ts';

test('that the change closes the gap is said to the office, which knows of no draft', () => {
  expect(answersOpen('draft')).toEqual(['holds']);
  expect(answersOpen('in_triage')).toEqual(['holds', 'closed']);
});

test('marked words are looked for in the newer text, however it breaks its lines', () => {
  const marks = [{ text: 'учредителем или учредителями' }, { text: 'в порядке очереди' }];
  expect(marksLost(marks, 'устанавливается Учредителем\nили учредителями')).toEqual([marks[1]]);
  expect(marksLost(marks, null)).toEqual(marks);
});
