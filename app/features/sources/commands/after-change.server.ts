import { recordScore } from '#app/features/reports/commands/record-score.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

/** What a report owes to a change of its sources: it was worked on, and its score counts its sources. */
export async function afterChange(tx: Transaction, reportId: string, now: Date): Promise<void> {
  await tx.report.update({
    where: { id: reportId },
    data: { updatedAt: now },
    select: { id: true },
  });
  await recordScore(tx, reportId);
}
