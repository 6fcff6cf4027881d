import type { CommandContext, Refusal } from '#app/access/context.ts';
import {
  moveReport,
  type Moved,
  type MoveRequest,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Move } from '#app/features/reports/domain/transitions.ts';
import type { Transaction } from '#app/platform/database.server.ts';

/** A move of the lifecycle by the office; its refusals speak to the office. */
export async function officeMove<M extends Move>(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  request: MoveRequest<M>,
): Promise<Moved | Refusal> {
  const moved = await moveReport(tx, context, report, request);
  if (moved.ok) return moved;
  return { ...moved, reason: moved.reason.replace(/^reports\./, 'review.') };
}

/** The account that acts; the product itself and the operator decide nothing. */
export function accountOf({ actor }: CommandContext): string {
  if (actor.kind !== 'account') throw new Error('A decision is made by a person');
  return actor.accountId;
}
