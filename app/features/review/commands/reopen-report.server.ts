import type { CommandContext, Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { keepComment } from '#app/features/discussion/commands/keep-comment.server.ts';
import { commentEvent } from '#app/features/discussion/events.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { changedMeanwhile } from './changed-meanwhile.server.ts';
import { accountOf, officeMove } from './office-move.server.ts';

/**
 * Takes a decision back into triage: a rejection by the head alone, a referral by its holder too.
 * The group reads the reason where it talks with the office. Who held the report holds it again.
 */
export function reopenReport(
  context: CommandContext,
  input: { reportId: string; version: number; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    const changed = await changedMeanwhile(tx, report, input.version);
    if (changed) return changed;
    const move = 'reopen';
    const moved = await officeMove(tx, context, report, {
      move,
      input: { hasReason: input.reason !== '' },
      extra: { move },
    });
    if (!moved.ok) return moved;
    await say(tx, context, input);
    return { ok: true };
  });
}

async function say(
  tx: Transaction,
  context: CommandContext,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<void> {
  const { actor, now } = context;
  const [threadId, commentId] = [context.newId(), context.newId()];
  await keepComment(tx, {
    reportId,
    circle: 'shared',
    commentId,
    authorId: accountOf(context),
    text: reason,
    mentioned: [],
    place: { threadId, isNew: true, resolvedAt: null },
    now,
  });
  const after = { threadId, circle: 'shared' as const, replyToId: null, mentionedIds: [] };
  const event = commentEvent('comment.added', commentId, reportId, { after });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
}
