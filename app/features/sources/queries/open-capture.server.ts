import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { loadSourceFacts, sourceFacts } from './load-source-facts.server.ts';
import { storedAnswer, type StoredAnswer } from './stored-answer.server.ts';

/** A site's answer as it came, to be saved and never to be opened here; null where it is not the actor's to read. */
export async function openCapture(actor: Actor, captureId: string): Promise<StoredAnswer | null> {
  const capture = await readableCapture(actor, captureId, 'snapshot.read');
  if (!capture) return null;
  const day = capture.at.toISOString().slice(0, 10);
  return storedAnswer(capture.storageKey, {
    name: `${hostOf(capture.finalUrl)}-${day}.html`,
    mime: 'application/octet-stream',
  });
}

/** Whether the bytes on the disk still have the hash that was recorded; null where there is nothing to check. */
export async function verifyCapture(actor: Actor, captureId: string): Promise<boolean | null> {
  const capture = await readableCapture(actor, captureId, 'snapshot.verify-hash');
  if (!capture) return null;
  return (await fileStore().checksum(capture.storageKey)) === capture.sha256;
}

async function readableCapture(
  actor: Actor,
  id: string,
  action: 'snapshot.read' | 'snapshot.verify-hash',
) {
  const capture = await db().capture.findUnique({
    where: { id },
    select: { sourceId: true, storageKey: true, sha256: true, finalUrl: true, at: true },
  });
  const source = capture && (await loadSourceFacts(capture.sourceId));
  const report = source && (await loadReportFacts(source.reportId));
  if (!capture?.storageKey || !report || report.isDeleted) return null;
  const allowed = can(actor, action, sourceFacts(report.facts, source));
  if (!allowed.allowed || allowed.extent !== 'full') return null;
  return { ...capture, storageKey: capture.storageKey };
}

const hostOf = (url: string | null): string =>
  url && URL.canParse(url) ? new URL(url).hostname : 'page';
