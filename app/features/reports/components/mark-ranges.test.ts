import { expect, test } from 'vitest';
import { markRanges } from './mark-ranges.ts';

const law = 'устанавливается учредителем или учредителями организации';

test('a mark stands where its words first come', () => {
  expect(markRanges(law, [{ n: 1, text: 'учредител' }])).toEqual([
    { start: 16, end: 25, number: 1 },
  ]);
});

test('the same words marked twice take the next place', () => {
  const ranges = markRanges(law, [
    { n: 1, text: 'учредител' },
    { n: 2, text: 'учредител' },
  ]);
  expect(ranges.map(({ start }) => start)).toEqual([16, 32]);
});

test('words that the text has no more, and words under another mark, are passed by', () => {
  expect(markRanges(law, [{ n: 1, text: 'дважды' }])).toEqual([]);
  expect(
    markRanges(law, [
      { n: 1, text: 'устанавливается учредителем' },
      { n: 2, text: 'устанавливается' },
    ]),
  ).toHaveLength(1);
});
