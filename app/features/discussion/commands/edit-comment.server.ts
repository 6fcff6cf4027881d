import type { z } from 'zod';
import { can } from '#app/access/can.ts';
import {
  conflict,
  forbidden,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { commentEvent } from '../events.ts';
import type { editCommentSchema } from '../schema.ts';
import { chooseMentioned } from './choose-mentioned.server.ts';
import { takeComment, type CommentInHand } from './take-comment.server.ts';

export type EditCommentInput = Omit<z.output<typeof editCommentSchema>, 'back'> & {
  reportId: string;
};

/**
 * Puts one's own comment in other words within fifteen minutes of saying it; what it said before is
 * kept and can be read. Later there is only an addition.
 */
export function editComment(context: CommandContext, input: EditCommentInput): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const comment = await takeComment(tx, context, input);
    if ('ok' in comment) return comment;
    const refusal = refusalOf(context, comment);
    if (refusal) return refusal;
    if (comment.rowVersion !== input.version) return conflict('discussion.edited-elsewhere');
    if (comment.body === input.text) return { ok: true };
    const { report, authorId: byId } = comment.facts;
    const mentioning = { circle: comment.circle, text: input.text, mention: [], byId };
    const mentioned = await chooseMentioned(tx, report, mentioning);
    if ('ok' in mentioned) return mentioned;
    const added = await keep(tx, context, { comment, text: input.text, mentioned });
    await record(tx, context, { comment, text: input.text, mentionedIds: added });
    return { ok: true };
  });
}

function refusalOf({ actor }: CommandContext, { facts }: CommentInHand): Refusal | null {
  const decision = can(actor, 'comment.own.edit', facts);
  if (decision.allowed) return null;
  return forbidden(decision.reason === 'too-late' ? 'discussion.too-late' : 'errors.forbidden');
}

interface Edit {
  comment: CommentInHand;
  text: string;
  mentioned: string[];
}

/** Writes the version before and the text; returns who is mentioned now and was not. */
async function keep(
  tx: Transaction,
  { now, newId }: CommandContext,
  { comment, text, mentioned }: Edit,
): Promise<string[]> {
  const { id, body, rowVersion } = comment;
  await tx.commentVersion.create({
    data: { id: newId(), commentId: id, number: rowVersion, body, savedAt: now },
    select: { id: true },
  });
  await tx.comment.update({
    where: { id },
    data: { body: text, editedAt: now, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  const before = await tx.mention.findMany({
    where: { commentId: id },
    select: { accountId: true },
  });
  const added = mentioned.filter((one) => !before.some(({ accountId }) => accountId === one));
  await tx.mention.createMany({ data: added.map((accountId) => ({ commentId: id, accountId })) });
  return added;
}

async function record(
  tx: Transaction,
  { actor, now }: CommandContext,
  { comment, text, mentionedIds }: Omit<Edit, 'mentioned'> & { mentionedIds: string[] },
): Promise<void> {
  const { id, reportId, threadId, circle, rowVersion } = comment;
  const after = { threadId, circle, version: rowVersion + 1, sha256: sha256(text), mentionedIds };
  const by = { actor: recordedActor(actor), now };
  await recordEvent(tx, by, commentEvent('comment.edited', id, reportId, { after }));
}
