// What a parser that was taken over might try, for the test of what holds it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Task } from '#app/platform/isolation/child.ts';

const deeds: Record<string, () => unknown> = {
  echo: () => 'echo',
  environment: () => Object.keys(process.env),
  'read a secret': () => readFileSync('/etc/hostname', 'utf8'),
  'write a file': () => writeFileSync('/tmp/lacuna-isolated', 'x'),
  'start a program': () => spawnSync('/bin/true').status,
  'start a thread': () => new Worker('1', { eval: true }),
  'load native code': () => createRequire(import.meta.url)('@node-rs/argon2'),
  'make code of text': () => new Function('return 1')(),
  'loop for ever': () => {
    for (;;);
  },
  'fill the heap': () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  'fill memory outside the heap': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  'answer without end': () => 'x'.repeat(5_000_000),
  'end at once': () => process.exit(3),
  'answer nonsense': () => {
    process.stdout.write('not a message');
    process.exit(0);
  },
  throw: () => {
    throw new Error('a secret');
  },
};

export const task: Task = async ({ head, body }) => ({
  head: deeds[head as string]?.() ?? null,
  body,
});
