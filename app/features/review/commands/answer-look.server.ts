import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import {
  loadReportFacts,
  lockReport,
} from '#app/features/reports/queries/load-report-facts.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';

/**
 * The head agrees, or not, that the assignee of a confidential report is shown its author's hidden name.
 * The head need not be on the list, and is shown nothing.
 */
export function answerLook(
  context: CommandContext,
  given: { reportId: string; lookId: string; isAgreed: boolean },
): Promise<Result> {
  const { reportId, lookId, isAgreed } = given;
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    await lockReport(tx, reportId);
    const loaded = await loadReportFacts(reportId, tx);
    if (!loaded || loaded.isDeleted) return hidden;
    const may = authorize(actor, 'confidential.reporter-identity.read', loaded.facts);
    if (!may.ok) return may;
    const isHead = actor.kind === 'account' && actor.officeRole === 'head';
    const look = await tx.authorLook.findFirst({
      where: { id: lookId, reportId },
      select: { byId: true, isAgreed: true, openedAt: true },
    });
    if (!look) return hidden;
    if (!isHead || look.byId === accountOf(context)) return forbidden();
    if (look.isAgreed !== null || look.openedAt !== null) return conflict('review.look-closed');
    await tx.authorLook.update({
      where: { id: lookId },
      data: { isAgreed, secondId: accountOf(context), secondAt: now },
      select: { id: true },
    });
    const event = reviewEvent('review.look-answered', reportId, { after: { lookId, isAgreed } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
