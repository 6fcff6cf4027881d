import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runIsolated } from '#app/platform/isolation/run-isolated.server.ts';

const limits = {
  timeoutMs: 20_000,
  cpuSeconds: 20,
  heapMb: 64,
  dataMb: 256,
  maxOutputBytes: 1024 * 1024,
  readable: fileURLToPath(new URL('../../support/isolated-deeds.task.ts', import.meta.url)),
};

const attempt = (deed: string, more: Partial<typeof limits> = {}) =>
  runIsolated<unknown>(
    '#tests/support/isolated-deeds.task.ts',
    { head: deed, body: Buffer.from('bytes') },
    { ...limits, ...more },
  );

test('a task is given its message, and its answer comes back with what it used', async () => {
  expect(await attempt('echo')).toEqual({
    ok: true,
    result: 'echo',
    body: Buffer.from('bytes'),
    usage: { cpuMs: expect.any(Number), rssMb: expect.any(Number) },
  });
});

test('it has nothing of our environment, so no address of a database', async () => {
  process.env.DATABASE_URL ??= 'postgresql://somewhere';
  const answer = await attempt('environment');
  expect(
    answer.ok && (answer.result as string[]).filter((name) => !['NODE_ENV', 'PWD'].includes(name)),
  ).toEqual([]);
});

test.each([
  'read a secret',
  'write a file',
  'start a program',
  'start a thread',
  'load native code',
  'make code of text',
])('it cannot %s', async (deed) => {
  expect(await attempt(deed)).toEqual({ ok: false, reason: 'crashed' });
  expect(existsSync('/tmp/lacuna-isolated')).toBe(false);
});

describe('it is ended', () => {
  test.each([
    ['loop for ever', { timeoutMs: 400 }, 'timeout'],
    ['loop for ever', { cpuSeconds: 1 }, 'timeout'],
    ['fill the heap', {}, 'memory'],
    ['answer without end', {}, 'too-much-output'],
    ['end at once', {}, 'crashed'],
    ['answer nonsense', {}, 'crashed'],
    ['throw', {}, 'crashed'],
  ])('when it would %s (%j): %s', async (deed, more, reason) => {
    expect(await attempt(deed, more)).toEqual({ ok: false, reason });
  });

  test('when it would fill memory outside the heap', async () => {
    expect(await attempt('fill memory outside the heap')).toMatchObject({ ok: false });
  });
});

test('a child that ends early does not break on its unread input', async () => {
  const answer = await runIsolated(
    '#tests/support/isolated-deeds.task.ts',
    { head: 'end at once', body: Buffer.alloc(8_000_000) },
    limits,
  );
  expect(answer).toEqual({ ok: false, reason: 'crashed' });
});
