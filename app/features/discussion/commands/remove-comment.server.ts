import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { commentEvent } from '../events.ts';
import { takeComment } from './take-comment.server.ts';

export interface RemoveCommentInput {
  reportId: string;
  comment: string;
}

/**
 * Takes a comment away: its place stays, so that answers keep their sense, its words leave every
 * page. They are kept as its last version, which no page shows.
 */
export function removeComment(context: CommandContext, input: RemoveCommentInput): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const comment = await takeComment(tx, context, input);
    if ('ok' in comment) return comment;
    const may = authorize(actor, 'comment.moderate', comment.facts);
    if (!may.ok) return may;
    const { id, reportId, threadId, circle, body, rowVersion } = comment;
    await tx.commentVersion.create({
      data: { id: context.newId(), commentId: id, number: rowVersion, body, savedAt: now },
      select: { id: true },
    });
    await tx.comment.update({
      where: { id },
      data: { body: '', removedAt: now, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const after = { threadId, circle, removedAt: now.toISOString() };
    const by = { actor: recordedActor(actor), now };
    await recordEvent(tx, by, commentEvent('comment.removed', id, reportId, { after }));
    return { ok: true };
  });
}
