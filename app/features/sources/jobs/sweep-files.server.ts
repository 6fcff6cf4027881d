import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { orphansAmong } from '#app/platform/files/orphans.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Removes uploads that were not added within a day, and files that no row names: of a crash between
 * file and row, of sources and drafts that are gone. A file of today may still get its row.
 */
export async function sweepFiles(now: Date): Promise<void> {
  const before = new Date(now.getTime() - day);
  await db().upload.deleteMany({ where: { uploadedAt: { lt: before } } });
  const store = fileStore();
  await store.removeUnfinished(before);
  for await (const key of orphansAmong(store.storageKeys(before), knownAmong)) {
    await store.remove(key);
  }
}

async function knownAmong(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db().$queryRaw<{ key: string }[]>`
    select storage_key as key from capture where storage_key = any(${[...keys]})
    union all select storage_key from attachment where storage_key = any(${[...keys]})
    union all select derivative_key from attachment where derivative_key = any(${[...keys]})
    union all select storage_key from upload where storage_key = any(${[...keys]})
    union all select storage_key from act_import where storage_key = any(${[...keys]})
    union all select derivative_key from upload where derivative_key = any(${[...keys]})`;
  return new Set(found.map(({ key }) => key));
}
