import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { attachmentEvent } from '../events.ts';
import { afterChange } from './after-change.server.ts';
import { takeAttachment } from './take-source.server.ts';

/** Deletes a file of a draft. Of a routed report nothing is taken out. */
export async function deleteFile(
  context: CommandContext,
  { attachmentId }: { attachmentId: string },
): Promise<Result<{ sourceId: string | null; reportId: string }>> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  const done = await inTransaction(async (tx) => {
    const file = await takeAttachment(tx, actor, attachmentId);
    if ('ok' in file) return file;
    const { report, facts } = file;
    const allowed = authorize(actor, 'attachment.delete', facts);
    if (!allowed.ok) return allowed;
    if (report.facts.status !== 'draft') return conflict('sources.mistake.routed');
    const gone = await tx.attachment.delete({ where: { id: attachmentId } });
    await afterChange(tx, report.id, now);
    const change = { before: { sha256: gone.sha256 } };
    const event = attachmentEvent('attachment.deleted', attachmentId, report.id, change);
    await recordEvent(tx, { actor, now }, event);
    return { ok: true as const, gone };
  });
  if (!done.ok) return done;
  const { storageKey, derivativeKey, sourceId, reportId } = done.gone;
  for (const key of [storageKey, derivativeKey]) if (key) await fileStore().remove(key);
  return { ok: true, sourceId, reportId };
}
