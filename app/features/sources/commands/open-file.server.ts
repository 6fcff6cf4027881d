import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { AttachmentFacts } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { safeFileName } from '#app/platform/files/safe-file-name.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { attachmentEvent } from '../events.ts';
import { opensOriginal } from '../policy.ts';
import { attachmentFacts, loadAttachmentFacts } from '../queries/load-source-facts.server.ts';
import { lookedLately } from '../queries/looked-lately.server.ts';
import { storedAnswer, type StoredAnswer } from '../queries/stored-answer.server.ts';

/** The file as it was sent; or as a page shows it: a picture made anew, and sound to be played. */
export type FileForm = 'original' | 'shown';

interface Asked {
  attachmentId: string;
  form: FileForm;
  /** The `Range` of a player. */
  range?: string | null;
}

/**
 * Opens a file for whom the rights name; null else. Sound has no other form than its original, so to
 * play it takes the right to the original. Each look at a guarded file by somebody else than its
 * uploader is recorded before a byte leaves.
 */
export async function openFile(
  { actor, now }: { actor: Actor; now: Date },
  { attachmentId, form, range = null }: Asked,
): Promise<StoredAnswer | null> {
  const file = await loadAttachmentFacts(attachmentId);
  const report = file && (await loadReportFacts(file.reportId));
  if (!report || report.isDeleted || actor.kind !== 'account') return null;
  const facts = attachmentFacts(report.facts, file);
  const stored = await db().attachment.findUniqueOrThrow({ where: { id: attachmentId } });
  const isPlayed = form === 'shown' && stored.kind === 'audio';
  const isOriginal = form === 'original' || isPlayed;
  const isAllowed = isOriginal
    ? opensOriginal(actor, facts)
    : can(actor, 'attachment.derivative.read', facts).allowed;
  const key = isOriginal ? stored.storageKey : stored.derivativeKey;
  if (key === null || !isAllowed) return null;

  const { accountId } = actor;
  const look = { objectId: attachmentId, accountId, now };
  const isLogged = isGuarded(facts) && accountId !== facts.uploadedById;
  if (isLogged && !(isPlayed && (await lookedLately('attachment.opened', look)))) {
    await inTransaction(async (tx) => {
      const opened = isPlayed ? 'played' : isOriginal ? 'original' : 'derivative';
      const change = { after: { form: opened } } as const;
      const event = attachmentEvent('attachment.opened', attachmentId, file.reportId, change);
      await recordEvent(tx, { actor, now }, event);
    });
  }
  if (isOriginal) return storedAnswer(key, { ...stored, range });
  const name = safeFileName(`${stored.name}.webp`);
  return storedAnswer(key, { name, mime: 'image/webp' });
}

const isGuarded = ({ restrictedToIds, source }: AttachmentFacts): boolean =>
  restrictedToIds !== null || source?.isProtected === true;
