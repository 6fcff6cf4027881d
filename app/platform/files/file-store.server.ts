import { createHash, randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, opendir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readEnv } from '../env.server.ts';
import { once } from '../once.ts';
import type { Stretch } from './byte-range.ts';
import { moveDurably, syncFolder, writeDurably } from './durable-write.server.ts';

export type StoredFile = { storageKey: string; sha256: string; size: number };

export type StoreResult =
  { ok: true; file: StoredFile } | { ok: false; reason: 'too-large' | 'empty' | 'interrupted' };

/** The originals and derivatives of this installation, on disk under the data folder. */
export type FileStore = ReturnType<typeof makeFileStore>;

/** The store of this process. */
export function fileStore(): FileStore {
  return once('file-store', () => makeFileStore(path.join(readEnv().dataDir, 'files')));
}

const keyForm = /^[0-9a-f]{32}$/;

/**
 * A store in a folder. Names are random and say nothing of the content, so that equal files of two
 * reports stay two files, and taking one away by law leaves the other.
 */
export function makeFileStore(folder: string) {
  const unfinished = path.join(folder, 'unfinished');

  /** Where a file lies, for a child that reads it itself. */
  function pathOf(storageKey: string): string {
    if (!keyForm.test(storageKey)) throw new Error('not a storage key');
    return path.join(folder, storageKey.slice(0, 2), storageKey.slice(2, 4), storageKey);
  }

  /** Keeps a stream. When it answers, the disk has the bytes and the row that names them may be written. */
  async function storeStream(
    stream: Readable,
    { maxBytes }: { maxBytes: number },
  ): Promise<StoreResult> {
    // Until the first chunk is asked for, a sender who goes away would be nobody's error to catch.
    stream.on('error', () => {});
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const storageKey = randomBytes(16).toString('hex');
    const temporary = path.join(unfinished, storageKey);
    const written = await writeDurably(temporary, stream, maxBytes);
    if (!written.ok) return written;

    await moveDurably(temporary, pathOf(storageKey));
    return { ok: true, file: { storageKey, sha256: written.sha256, size: written.size } };
  }

  /** Keeps bytes that we already hold: a captured page, a derivative. */
  async function storeBytes(bytes: Buffer): Promise<StoredFile> {
    const stored = await storeStream(Readable.from([bytes]), { maxBytes: bytes.length });
    if (!stored.ok) throw new Error(`not stored: ${stored.reason}`);
    return stored.file;
  }

  /** The bytes of a file, or those of a stretch of it, or null where there is none by that key. */
  async function openFile(
    storageKey: string,
    stretchOf: (size: number) => Stretch | null = () => null,
  ): Promise<{ stream: ReadStream; size: number; stretch: Stretch | null } | null> {
    const handle = await openOrNull(pathOf(storageKey));
    if (!handle) return null;
    const { size } = await handle.stat();
    const stretch = stretchOf(size);
    return { stream: handle.createReadStream(stretch ?? {}), size, stretch };
  }

  /** How many bytes a file has, or null where there is none by that key. */
  async function sizeOf(storageKey: string): Promise<number | null> {
    return (await stat(pathOf(storageKey)).catch(unlessMissing))?.size ?? null;
  }

  /** The SHA-256 of the bytes as the disk has them now, or null where there are none. */
  async function checksum(storageKey: string): Promise<string | null> {
    const file = await openFile(storageKey);
    if (!file) return null;
    const hash = createHash('sha256');
    for await (const chunk of file.stream as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex');
  }

  /** Takes a file away; one that is gone already counts as taken. */
  async function remove(storageKey: string): Promise<void> {
    const file = pathOf(storageKey);
    await rm(file, { force: true });
    await syncFolder(path.dirname(file)).catch(unlessMissing);
  }

  /** Every file kept so far that is older than the moment, by its key. */
  async function* storageKeys(olderThan: Date): AsyncGenerator<string> {
    for await (const { name, file } of filesUnder(folder)) {
      if (!file.startsWith(unfinished) && keyForm.test(name) && (await isOlder(file, olderThan)))
        yield name;
    }
  }

  /** Ends uploads that a crash cut off; answers how many. */
  async function removeUnfinished(olderThan: Date): Promise<number> {
    let removed = 0;
    for await (const { file } of filesUnder(unfinished)) {
      if (!(await isOlder(file, olderThan))) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  return {
    pathOf,
    storeStream,
    storeBytes,
    openFile,
    sizeOf,
    checksum,
    remove,
    storageKeys,
    removeUnfinished,
  };
}

async function openOrNull(file: string): Promise<FileHandle | null> {
  return (await open(file).catch(unlessMissing)) ?? null;
}

async function isOlder(file: string, moment: Date): Promise<boolean> {
  const found = await stat(file).catch(unlessMissing);
  return found !== undefined && found.mtime < moment;
}

async function* filesUnder(folder: string): AsyncGenerator<{ name: string; file: string }> {
  const entries = await opendir(folder, { recursive: true }).catch(unlessMissing);
  for await (const entry of entries ?? []) {
    if (entry.isFile()) yield { name: entry.name, file: path.join(entry.parentPath, entry.name) };
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
