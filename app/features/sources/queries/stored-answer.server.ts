import { Readable } from 'node:stream';
import { stretchOf } from '#app/platform/files/byte-range.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { fileHeaders } from '#app/platform/files/serve.ts';

/** A stored file, or a stretch of it, on its way to somebody who may have it. */
export interface StoredAnswer {
  body: ReadableStream<Uint8Array>;
  status: 200 | 206;
  headers: Record<string, string>;
}

/** Opens a stored file to be saved under a name, or null where the disk has it no more. */
export async function storedAnswer(
  storageKey: string,
  { name, mime, range = null }: { name: string; mime: string; range?: string | null },
): Promise<StoredAnswer | null> {
  const file = await fileStore().openFile(storageKey, (size) => stretchOf(range, size));
  if (!file) return null;
  const { size, stretch } = file;
  return {
    body: Readable.toWeb(file.stream) as ReadableStream<Uint8Array>,
    status: stretch ? 206 : 200,
    headers: fileHeaders({ name, mime, size, stretch }),
  };
}
