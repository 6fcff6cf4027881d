import type { z } from 'zod';
import { authorize } from '#app/access/authorize.ts';
import { circleAction } from '#app/access/can.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { placesStand } from '#app/features/groups/queries/places-stand.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvents } from '#app/platform/event-log.server.ts';
import { claimKey } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { isCircleOpen } from '../domain/circles.ts';
import { commentEvent, threadEvent } from '../events.ts';
import type { postCommentSchema } from '../schema.ts';
import { chooseMentioned } from './choose-mentioned.server.ts';
import { commentWrites, type NewComment, type Place } from './keep-comment.server.ts';

export type PostCommentInput = Omit<z.output<typeof postCommentSchema>, 'back'> & {
  reportId: string;
};

/** Says something in a circle of a report: whoever reads the circle reads it, and nobody ever besides. */
export function postComment(
  context: CommandContext,
  input: PostCommentInput,
): Promise<Result<{ commentId: string }>> {
  return inTransaction(async (tx): Promise<Result<{ commentId: string }>> => {
    const { actor, now, idempotency } = context;
    if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
    const loaded = await loadReportFacts(input.reportId, tx);
    if (actor.kind !== 'account' || !loaded || loaded.isDeleted) return hidden;
    const may = authorize(actor, circleAction(input.circle, 'write'), loaded.facts);
    if (!may.ok) return may;
    if (!isCircleOpen(input.circle, loaded.facts)) return conflict('discussion.not-routed');
    const mentioned = await chooseMentioned(tx, loaded.facts, { ...input, byId: actor.accountId });
    if ('ok' in mentioned) return mentioned;
    const place = await placeOf(tx, context, input);
    if ('ok' in place) return place;

    const commentId = context.newId();
    if (idempotency) {
      const claim = { actorId: actor.accountId, ...idempotency, now, location: commentId };
      const { repeat, ...first } = await claimKey(tx, claim);
      if (repeat === 'other-body') return invalid('errors.other-body');
      if (repeat) return { ok: true, commentId: ('location' in first && first.location) || '' };
    }
    const said = { ...input, commentId, mentioned, place, authorId: actor.accountId, now };
    await recordEvents(
      tx,
      { actor: recordedActor(actor), now },
      eventsOf(said),
      commentWrites(said),
    );
    return { ok: true, commentId };
  });
}

/** The thread must lie in that circle of that report; an addition belongs to its writer's own comment. */
async function placeOf(
  tx: Transaction,
  { actor, newId }: CommandContext,
  { reportId, circle, thread, adds }: PostCommentInput,
): Promise<Place | Refusal> {
  if (!thread) return adds ? hidden : { threadId: newId(), isNew: true, resolvedAt: null };
  const found = await tx.thread.findFirst({
    where: { id: thread, reportId, circle },
    select: { resolvedAt: true },
  });
  if (!found) return hidden;
  if (adds && actor.kind === 'account') {
    const own = { id: adds, threadId: thread, authorId: actor.accountId, removedAt: null };
    if ((await tx.comment.count({ where: own })) === 0) return hidden;
  }
  return { threadId: thread, isNew: false, resolvedAt: found.resolvedAt };
}

function eventsOf(said: NewComment) {
  const { reportId, circle, commentId, mentioned, place, adds = null } = said;
  const { threadId, resolvedAt } = place;
  const after = { threadId, circle, replyToId: adds, mentionedIds: [...mentioned] };
  const added = commentEvent('comment.added', commentId, reportId, { after });
  if (!resolvedAt) return [added];
  const before = { circle, resolvedAt: resolvedAt.toISOString() };
  return [threadEvent('thread.reopened', threadId, reportId, { before }), added];
}
