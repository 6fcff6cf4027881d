import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { reviewEvent } from '../events.ts';
import { accountOf, officeMove } from './office-move.server.ts';

/**
 * Somebody of the office stands aside from a report, with a reason that the office reads. In triage
 * the report goes back to the queue; once accepted its holder hands it on first.
 */
export function recuseFromReport(
  context: CommandContext,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const accountId = accountOf(context);
    if (report.facts.recusedIds.includes(accountId)) return { ok: true };
    if (!report.relations.isOffice) return forbidden();
    if (report.state.assigneeId === accountId) {
      if (report.state.status !== 'in_triage') return conflict('review.hand-on-first');
      const released = await officeMove(tx, context, report, {
        move: 'release',
        extra: {},
        columns: { claimedAt: null },
      });
      if (!released.ok) return released;
    }
    await tx.reportPerson.create({
      data: { reportId, accountId, relation: 'recused', reason, addedAt: now },
      select: { reportId: true },
    });
    const event = reviewEvent('review.recused', reportId, { after: { accountId } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
