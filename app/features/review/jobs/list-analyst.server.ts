import { lockReport } from '#app/features/reports/queries/load-report-facts.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { letIn } from '../commands/let-in.server.ts';
import { db } from '#app/platform/database.server.ts';

/**
 * Writes the analyst against whom the author has not objected in time onto the kept list. The report is
 * open to them by the clock already; from here on its list says so, and they are told.
 */
export async function listAnalyst(admissionId: string, now: Date): Promise<void> {
  const known = await db().admission.findUnique({
    where: { id: admissionId },
    select: { reportId: true },
  });
  if (!known) return;
  await inTransaction(async (tx) => {
    await lockReport(tx, known.reportId);
    const due = await tx.admission.findFirst({
      where: { id: admissionId, isAgreed: null, listedAt: null, opensAt: { lte: now } },
      select: { id: true, reportId: true, accountId: true },
    });
    if (due) await letIn(tx, { actor: { kind: 'system' }, now }, due);
  });
}
