import type { Actor } from '#app/access/actor.ts';
import { hidden, type Refusal } from '#app/access/context.ts';
import type { AttachmentFacts, SourceFacts } from '#app/access/facts.ts';
import { can } from '#app/access/can.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { knowsWhole } from '../policy.ts';
import {
  attachmentFacts,
  loadAttachmentFacts,
  loadSourceFacts,
  sourceFacts,
} from '../queries/load-source-facts.server.ts';

/** A source whose report this transaction holds. */
export interface SourceInHand {
  id: string;
  report: ReportInHand;
  facts: SourceFacts;
}

/** Locks the report of a source for a write; hidden from whoever does not know the source whole. */
export async function takeSource(
  tx: Transaction,
  actor: Actor,
  sourceId: string,
): Promise<SourceInHand | Refusal> {
  const found = await loadSourceFacts(sourceId, tx);
  if (!found) return hidden;
  const report = await takeReport(tx, actor, found.reportId);
  if ('ok' in report) return report;
  const source = await loadSourceFacts(sourceId, tx);
  if (!source) return hidden;
  const facts = sourceFacts(report.facts, source);
  return knowsWhole(actor, facts) ? { id: sourceId, report, facts } : hidden;
}

/** A file whose report this transaction holds. */
export interface AttachmentInHand {
  id: string;
  report: ReportInHand;
  facts: AttachmentFacts;
}

/** Locks the report of a file for a write; hidden from whoever may not open the file. */
export async function takeAttachment(
  tx: Transaction,
  actor: Actor,
  attachmentId: string,
): Promise<AttachmentInHand | Refusal> {
  const found = await loadAttachmentFacts(attachmentId, tx);
  if (!found) return hidden;
  const report = await takeReport(tx, actor, found.reportId);
  if ('ok' in report) return report;
  const file = await loadAttachmentFacts(attachmentId, tx);
  if (!file) return hidden;
  const facts = attachmentFacts(report.facts, file);
  if (!can(actor, 'attachment.derivative.read', facts).allowed) return hidden;
  return { id: attachmentId, report, facts };
}
