import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';

/** The head ends somebody's recusal: who stands aside does not lift it for themselves. */
export function endRecusal(
  context: CommandContext,
  { reportId, accountId }: { reportId: string; accountId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(actor, 'report.triage-state.set', report.facts);
    if (!may.ok) return may;
    if (!report.relations.isHead) return forbidden();
    const { count } = await tx.reportPerson.deleteMany({
      where: { reportId, accountId, relation: 'recused' },
    });
    if (count === 0) return conflict('review.not-recused');
    const event = reviewEvent('review.recusal-ended', reportId, { before: { accountId } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
