import { readFile } from 'node:fs/promises';
import type { Task } from '#app/platform/isolation/child.ts';
import { readActFile } from './read-act-file.server.ts';

/** Reads a file that may be hostile; the child that runs it ends with it. */
export const task: Task = async ({ head }) => {
  const { path, name } = head as { path: string; name: string };
  return { head: await readActFile(path, await readFile(path), name) };
};
