import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { safeFileName } from '#app/platform/files/safe-file-name.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { attachmentEvent } from '../events.ts';
import { attachmentFacts, loadAttachmentFacts } from '../queries/load-source-facts.server.ts';
import { storedAnswer, type StoredAnswer } from '../queries/stored-answer.server.ts';

export type FileForm = 'original' | 'derivative';

const needs = {
  original: 'attachment.original.download',
  derivative: 'attachment.derivative.read',
} as const;

/**
 * Opens a file, as it was sent or as a picture made anew, for whom the rights name; null else. Each
 * look at a restricted one by somebody else than its uploader is recorded before a byte leaves.
 */
export async function openFile(
  { actor, now }: { actor: Actor; now: Date },
  { attachmentId, form }: { attachmentId: string; form: FileForm },
): Promise<StoredAnswer | null> {
  const file = await loadAttachmentFacts(attachmentId);
  const report = file && (await loadReportFacts(file.reportId));
  if (!report || report.isDeleted || actor.kind !== 'account') return null;
  const facts = attachmentFacts(report.facts, file);
  if (!can(actor, needs[form], facts).allowed) return null;
  const stored = await db().attachment.findUniqueOrThrow({ where: { id: attachmentId } });
  const key = form === 'original' ? stored.storageKey : stored.derivativeKey;
  if (key === null) return null;

  const isGuarded = facts.restrictedToIds !== null || facts.source?.isProtected === true;
  if (isGuarded && actor.accountId !== facts.uploadedById) {
    await inTransaction(async (tx) => {
      const change = { after: { form } };
      const event = attachmentEvent('attachment.opened', attachmentId, file.reportId, change);
      await recordEvent(tx, { actor, now }, event);
    });
  }
  if (form === 'original') return storedAnswer(key, stored);
  const picture = await storedAnswer(key, {
    name: safeFileName(`${stored.name}.webp`),
    mime: 'image/webp',
  });
  return picture;
}
