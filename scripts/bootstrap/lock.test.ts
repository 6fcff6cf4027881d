import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';

const name = `test/lock-${process.pid}`;
const file = inProject('.cache/locks', name.replace('/', '_'));
afterEach(() => rmSync(file, { force: true }));

it('works of one name never overlap, and each is done', async () => {
  const seen: string[] = [];
  const work = (which: string) =>
    alone(name, async () => {
      seen.push(`${which} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${which} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(seen.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
});

it('a work that fails lets the next one begin', async () => {
  const failing = alone(name, async () => {
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(existsSync(file)).toBe(false);
});

it('what a killed process held is taken over', async () => {
  await alone(name, async () => undefined);
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  let done = false;
  await alone(name, async () => void (done = true));
  expect(done).toBe(true);
});
