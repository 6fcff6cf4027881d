import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';
import { recordLook } from './record-look.server.ts';

/**
 * The assignee looks behind a hidden author's name, with a written reason: at once, or of a confidential
 * report when a second person has agreed. Each look is recorded, and the author is told of it.
 */
export function askLook(
  context: CommandContext,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<Result<{ id: string; isOpen: boolean }>> {
  return allOrNothing(async (tx): Promise<Result<{ id: string; isOpen: boolean }>> => {
    const { actor, now } = context;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(actor, 'report.hidden-author.uncover', report.facts);
    if (!may.ok) return may;
    // Of the groups, whom the matrix lets look knows the name already.
    if (!report.relations.isOffice) return forbidden();
    const { isAuthorHidden } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { isAuthorHidden: true },
    });
    if (!isAuthorHidden) return conflict('review.author-not-hidden');
    const byId = accountOf(context);
    const waiting = await tx.authorLook.count({
      where: { reportId, byId, isAgreed: null, openedAt: null },
    });
    if (waiting > 0) return conflict('review.look-waits');
    const id = context.newId();
    const isOpen = !may.needsSecond;
    await tx.authorLook.create({
      data: { id, reportId, byId, reason, askedAt: now },
      select: { id: true },
    });
    if (isOpen) await recordLook(tx, context, { id, reportId });
    else {
      const event = reviewEvent('review.look-asked', reportId, { after: { lookId: id } });
      await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    }
    return { ok: true, id, isOpen };
  });
}
