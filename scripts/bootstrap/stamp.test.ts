import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inProject } from './project.mjs';
import { hashOf, makeOnce } from './stamp.mjs';

let folder: string;

beforeEach(() => {
  mkdirSync(inProject('.cache'), { recursive: true });
  folder = path.relative(inProject(), mkdtempSync(inProject('.cache/stamp-')));
  write('a', 'one');
});
afterEach(() => rmSync(inProject(folder), { recursive: true }));

const write = (name: string, text: string) => writeFileSync(inProject(folder, name), text);
const hash = () => hashOf([folder], (file) => !file.endsWith('.test.ts'));

it.each([
  ['a file changes', () => write('a', 'two')],
  ['a file comes', () => write('b', '')],
  ['a file gets another name', () => (write('c', 'one'), rmSync(inProject(folder, 'a')))],
])('the hash changes when %s', (_name, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

it('the hash stays when a file changes that does not count', () => {
  const before = hash();
  write('a.test.ts', 'anything');
  expect(hash()).toBe(before);
});

it('a thing is made once for each state of its sources', async () => {
  const made: string[] = [];
  const make = (state: string) =>
    makeOnce(`${folder}/stamp`, state, async () => void made.push(state));
  await make('one');
  await make('one');
  await make('two');
  expect(made).toEqual(['one', 'two']);
});

it('two that find it out of date at once make it once', async () => {
  let times = 0;
  const make = () => makeOnce(`${folder}/stamp`, 'one', async () => void (times += 1));
  await Promise.all([make(), make()]);
  expect(times).toBe(1);
});

it('a thing that could not be made is made at the next call', async () => {
  const failing = makeOnce(`${folder}/stamp`, 'one', async () => {
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  let made = false;
  await makeOnce(`${folder}/stamp`, 'one', async () => void (made = true));
  expect(made).toBe(true);
});
