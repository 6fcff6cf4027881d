import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

export type Written =
  | { ok: true; sha256: string; size: number }
  | { ok: false; reason: 'too-large' | 'empty' | 'interrupted' };

/**
 * Writes a stream to a new file and answers when the disk has it. Of a stream that breaks off, that
 * is empty or longer than allowed, nothing stays behind.
 */
export async function writeDurably(
  file: string,
  stream: Readable,
  maxBytes: number,
): Promise<Written> {
  const handle = await open(file, 'wx', 0o600);
  let written: Written | undefined;
  try {
    written = await copy(stream, handle, maxBytes);
    if (written.ok) await handle.sync();
    return written;
  } finally {
    await handle.close();
    if (!written?.ok) await rm(file, { force: true });
  }
}

async function copy(stream: Readable, handle: FileHandle, maxBytes: number): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) return { ok: false, reason: 'too-large' };
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } catch (error) {
    // A full disk is ours to mend; a sender who went away is not.
    if ((error as NodeJS.ErrnoException).syscall === 'write') throw error;
    return { ok: false, reason: 'interrupted' };
  }
  return size === 0
    ? { ok: false, reason: 'empty' }
    : { ok: true, sha256: hash.digest('hex'), size };
}

/** Moves a finished file to its place, and answers when every folder on the way knows of it. */
export async function moveDurably(from: string, to: string): Promise<void> {
  const folder = path.dirname(to);
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  if (!firstMade) return;
  for (let made = folder; made !== path.dirname(firstMade); made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
