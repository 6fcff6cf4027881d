import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage } from './message.ts';

test('a message comes back as it went', () => {
  const message = { head: { name: 'Қала', list: [1, null] }, body: Buffer.from([0, 255, 10]) };
  expect(decodeMessage(encodeMessage(message))).toEqual(message);
});

test.each([[[]], [[0, 0, 0]], [[0, 0, 0, 9, 1]], [[255, 255, 255, 255, 1]], [[0, 0, 0, 1, 0x7b]]])(
  '%j holds no message',
  (bytes) => {
    expect(decodeMessage(Buffer.from(bytes))).toBeNull();
  },
);
