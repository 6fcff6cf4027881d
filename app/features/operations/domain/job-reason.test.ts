import { expect, test } from 'vitest';
import { jobReason } from './job-reason.ts';

test.each([
  [{ name: 'Error', message: 'mail.bad-address', stack: 'at …' }, 'Error: mail.bad-address'],
  [{ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }, 'ECONNREFUSED: connect ECONNREFUSED'],
  [{ message: '550 <a.b@example.kz> unknown\n user' }, '550 … unknown user'],
  [{ message: 'see https://example.kz/invitation/secret now' }, 'see … now'],
  [{ value: 'timed out' }, 'timed out'],
  [null, ''],
  ['text', ''],
  [{}, ''],
])('%j is told as %j', (output, reason) => {
  expect(jobReason(output)).toBe(reason);
});

test('a long reason is cut', () => {
  expect(jobReason({ message: 'а'.repeat(500) })).toHaveLength(200);
});
