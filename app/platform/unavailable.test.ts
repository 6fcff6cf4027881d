import { expect, test } from 'vitest';
import { isUnavailable } from './unavailable.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('…'), { code, ...more });

test.each([
  ['a refused connection', coded('ECONNREFUSED')],
  ['both addresses of a name refused', new AggregateError([coded('ECONNREFUSED')])],
  ['a server that shuts down', coded('57P01')],
  ['a server that starts', coded('57P03')],
  ['a statement that took too long', coded('57014')],
  ['a wait for a lock', coded('55P03')],
  ['no connections left', coded('53300')],
  ['a lost connection', new Error('Connection terminated unexpectedly')],
  ['a full pool', new Error('timeout exceeded when trying to connect')],
  ['Prisma without a server', coded('P1001')],
  ['Prisma without a free connection', coded('P2028')],
  [
    'what Prisma wraps',
    coded('P2010', { meta: { driverAdapterError: { cause: { originalCode: '57014' } } } }),
  ],
  ['a missing local socket', coded('ENOENT', { syscall: 'connect' })],
])('%s may pass', (_what, error) => {
  expect(isUnavailable(error)).toBe(true);
});

test.each([
  ['a broken rule', coded('23505')],
  ['a mistake in SQL', coded('42703')],
  ['a mistake in code', new TypeError('undefined is not a function')],
  ['a missing file', coded('ENOENT', { syscall: 'open' })],
  ['nothing', undefined],
])('%s stays what it is', (_what, error) => {
  expect(isUnavailable(error)).toBe(false);
});

test('an error that wraps itself is looked at a few times', () => {
  const loop: Error & { cause?: unknown } = new Error('…');
  loop.cause = loop;
  expect(isUnavailable(loop)).toBe(false);
});
