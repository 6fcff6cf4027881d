import { systemActor } from '#app/access/actor.ts';
import { recordScore } from '#app/features/reports/commands/record-score.server.ts';
import { lockReport } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db, Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { newId } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { readPage, type PageRead } from './read-page.server.ts';

type Queued = { id: string; reportId: string; url: string };

/**
 * Fetches a queued source and keeps what came of it. A source that is not queued any more was done by
 * another run of the same job, and is left as it is.
 */
export async function captureSource(
  sourceId: string,
  { allow, now }: { allow: readonly string[]; now: () => Date },
): Promise<void> {
  const source = await db().source.findUnique({ where: { id: sourceId } });
  if (source?.state !== 'queued' || source.url === null) return;
  const read = await readPage(source.url, allow);
  const queued = { id: source.id, reportId: source.reportId, url: source.url };
  const isKept = await inTransaction((tx) => keepCapture(tx, queued, read, now()));
  if (!isKept && read.stored) await fileStore().remove(read.stored.storageKey);
}

async function keepCapture(
  tx: Transaction,
  queued: Queued,
  read: PageRead,
  now: Date,
): Promise<boolean> {
  await lockReport(tx, queued.reportId);
  const source = await tx.source.findUnique({ where: { id: queued.id } });
  if (source?.state !== 'queued' || source.url !== queued.url) return false;
  const { article, stored, outcome, reason } = read;
  const captureId = newId(now);
  await tx.capture.create({
    data: {
      id: captureId,
      sourceId: source.id,
      at: read.fetchedAt ?? now,
      outcome,
      reason,
      finalUrl: read.finalUrl,
      httpStatus: read.httpStatus,
      contentType: read.contentType,
      storageKey: stored?.storageKey ?? null,
      sha256: stored?.sha256 ?? null,
      size: stored?.size ?? null,
      title: article?.title ?? '',
      text: article?.text ?? '',
    },
    select: { id: true },
  });
  await tx.source.update({
    where: { id: source.id },
    data: {
      state: outcome,
      stateReason: reason,
      rowVersion: { increment: 1 },
      // What a person said of the source is not overwritten by what its page says.
      title: source.title || (article?.title ?? ''),
      outlet: source.outlet || (article?.outlet ?? ''),
      author: source.author || (article?.author ?? ''),
      language: source.language ?? article?.language ?? null,
      ...(source.publishedOn === null && source.publishedNote === '' && article?.publishedOn
        ? { publishedOn: new Date(article.publishedOn) }
        : { publishedOn: Prisma.skip }),
    },
    select: { id: true },
  });
  await recordScore(tx, source.reportId);
  const change = {
    before: { state: 'queued' },
    after: { state: outcome, captureId, sha256: stored?.sha256 ?? null },
  };
  const event = sourceEvent('source.captured', source.id, source.reportId, change);
  await recordEvent(tx, { actor: systemActor, now }, event);
  return true;
}
