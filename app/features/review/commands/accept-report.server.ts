import type { CommandContext, Refusal } from '#app/access/context.ts';
import type { Moved, ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { missingForAcceptance } from '../queries/missing-for-acceptance.server.ts';
import { giveTo } from './give-to.server.ts';
import { officeMove } from './office-move.server.ts';

/**
 * Accepts a report in hand: it gets a dossier of its own, which others may join later, and goes to
 * the analyst who is named, if it is another one.
 */
export async function acceptReport(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  { decisionId, analystId }: { decisionId: string; analystId: string | undefined },
): Promise<Moved | Refusal> {
  const missing = await missingForAcceptance(tx, report.id);
  const dossierId = context.newId();
  const moved = await officeMove(tx, context, report, {
    move: 'accept',
    input: { missing },
    extra: { decisionId, dossierId },
  });
  if (!moved.ok) return { ...moved, values: { missing } };
  await tx.dossier.create({
    data: {
      id: dossierId,
      openedAt: context.now,
      reports: { create: { reportId: report.id, addedAt: context.now } },
    },
    select: { id: true },
  });
  if (analystId === undefined) return moved;
  const accepted = { ...report, state: { ...report.state, status: moved.status } };
  const given = await giveTo(tx, context, accepted, analystId);
  return given.ok ? moved : given;
}
