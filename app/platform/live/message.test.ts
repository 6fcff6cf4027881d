import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { decode, encode, MOST_TOLD, type LiveMessage } from './message.ts';

const messages: LiveMessage[] = [
  { eventId: newId(), type: 'comment.added', reportId: newId(), groupId: null },
  { told: [newId(), newId()] },
  { draft: newId() },
];

test.each(messages)('comes out as it went in', (message) => {
  expect(decode(encode(message))).toEqual(message);
});

test.each(['', 'null', '[]', '7', '{"type":"x"}', '{"told":"all"}', 'no JSON'])(
  'of %j nothing is understood',
  (text) => {
    expect(decode(text)).toBeNull();
  },
);

test('the longest list of people fits into one NOTIFY', () => {
  const told = Array.from({ length: MOST_TOLD }, () => newId());
  expect(Buffer.byteLength(encode({ told }))).toBeLessThan(8_000);
});
