import { Readable } from 'node:stream';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { fileHeaders } from '#app/platform/files/serve.ts';

/** A stored file on its way to somebody who may have it. */
export interface StoredAnswer {
  body: ReadableStream<Uint8Array>;
  headers: Record<string, string>;
}

/** Opens a stored file to be saved under a name, or null where the disk has it no more. */
export async function storedAnswer(
  storageKey: string,
  { name, mime }: { name: string; mime: string },
): Promise<StoredAnswer | null> {
  const file = await fileStore().openFile(storageKey);
  if (!file) return null;
  return {
    body: Readable.toWeb(file.stream) as ReadableStream<Uint8Array>,
    headers: fileHeaders({ name, mime, size: file.size }),
  };
}
