import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { forget } from '#app/platform/once.ts';

/** Gives every test of the file a file store of its own, and lets the fetcher reach the pairs named. */
export function sourceFolder(pairs: () => string[] = () => []): void {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lacuna-sources-'));
    vi.stubEnv('LACUNA_DATA_DIR', folder);
    vi.stubEnv('LACUNA_FETCH_ALLOW', pairs().join(','));
    forget('file-store');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    forget('file-store');
    await rm(folder, { recursive: true, force: true });
  });
}

/** Every file that the store has, by its key. */
export async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  const soon = new Date(Date.now() + 60_000);
  for await (const key of fileStore().storageKeys(soon)) keys.push(key);
  return keys.sort();
}
