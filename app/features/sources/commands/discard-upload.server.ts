import { forbidden, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';

/** Deletes a sent file that was not added. It was nobody else's to see, so nothing is recorded. */
export async function discardUpload(
  { actor }: CommandContext,
  { uploadId }: { uploadId: string },
): Promise<Result<{ reportId: string }>> {
  if (actor.kind !== 'account') return forbidden();
  const mine = { id: uploadId, uploadedById: actor.accountId };
  const upload = await db().upload.findUnique({ where: mine });
  if (!upload) return hidden;
  const { count } = await db().upload.deleteMany({ where: mine });
  if (count === 0) return hidden;
  for (const key of [upload.storageKey, upload.derivativeKey]) {
    if (key) await fileStore().remove(key);
  }
  return { ok: true, reportId: upload.reportId };
}
