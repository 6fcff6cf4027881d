import { statfs } from 'node:fs/promises';

/**
 * A folder in the machine's memory, where Linux has one: a disk takes ten times as long to make the thousand files
 * of a database and to forget them.
 */
export const memory = '/dev/shm';

const enough = 1_000_000_000;

/** Whether there is memory to spare. */
export async function hasRoom(): Promise<boolean> {
  const found = await statfs(memory).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize >= enough;
}
