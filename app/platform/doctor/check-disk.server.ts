import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bad, good, type Finding } from './finding.ts';

const GIGABYTE = 1024 ** 3;
/** Below this, uploads and the log of the database's changes soon find no room. */
const LEAST = 2;

/** Whether the data folder can be written to, and how much room it has. */
export async function checkDisk(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.doctor-${randomUUID()}`);
    await writeFile(probe, 'x', { flush: true });
    await rm(probe);
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / GIGABYTE);
    return free < LEAST
      ? bad('disk', 'low', { folder, free, least: LEAST })
      : good('disk', { folder, free });
  } catch (error) {
    return bad('disk', 'closed', { folder, code: (error as NodeJS.ErrnoException).code ?? '?' });
  }
}
