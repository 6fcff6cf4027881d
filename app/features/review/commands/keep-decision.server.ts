import type { CommandContext } from '#app/access/context.ts';
import type { ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { DecideInput } from '../schema.ts';
import { accountOf } from './office-move.server.ts';

/** Keeps a decision with its grounds; the table takes no change afterwards. */
export async function keepDecision(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  decision: { id: string; input: DecideInput; toStatus: string },
): Promise<void> {
  const { id, input, toStatus } = decision;
  await tx.decision.create({
    data: {
      id,
      reportId: report.id,
      kindKey: input.kind,
      reason: input.reason,
      decidedById: accountOf(context),
      decidedAt: context.now,
      fromStatusKey: report.state.status,
      toStatusKey: toStatus,
      ...groundsOf(input),
    },
    select: { id: true },
  });
}

function groundsOf(input: DecideInput) {
  switch (input.kind) {
    case 'redirect_body':
    case 'refer_law_enforcement': {
      const { addressee, letterNumber, letterDate } = input;
      return { addressee, letterNumber, letterDate: letterDate ? new Date(letterDate) : null };
    }
    case 'defer':
      return { deferredUntil: new Date(input.deferredUntil) };
    default:
      return {};
  }
}
