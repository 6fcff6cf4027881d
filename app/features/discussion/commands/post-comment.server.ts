import type { z } from 'zod';
import { authorize } from '#app/access/authorize.ts';
import { circleAction } from '#app/access/can.ts';
import {
  claimOf,
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
import type { Statements } from '#app/platform/database.server.ts';
import { eventStatements } from '#app/platform/event-log.server.ts';
import { keyWrite, orFirstAnswer } from '#app/platform/idempotency.server.ts';
import { inTwoTrips, type TwoTrips } from '#app/platform/two-trips.server.ts';
import { isCircleOpen } from '../domain/circles.ts';
import { commentEvent, threadEvent } from '../events.ts';
import type { postCommentSchema } from '../schema.ts';
import { chooseMentioned } from './choose-mentioned.server.ts';
import { commentWrites, type NewComment, type Place } from './keep-comment.server.ts';

export type PostCommentInput = Omit<z.output<typeof postCommentSchema>, 'back'> & {
  reportId: string;
};

/** Says something in a circle of a report: whoever reads the circle reads it, and nobody ever besides. */
export async function postComment(
  context: CommandContext,
  input: PostCommentInput,
): Promise<Result<{ commentId: string }>> {
  const done = await orFirstAnswer(claimOf(context), invalid('errors.other-body'), () =>
    inTwoTrips((tx) => say(tx, context, input)),
  );
  return done.ok ? { ok: true, commentId: done.id } : done;
}

async function say(
  tx: TwoTrips,
  context: CommandContext,
  input: PostCommentInput,
): Promise<Result<{ id: string }>> {
  const { actor, now } = context;
  const { reportId, circle } = input;
  const [stands, loaded] = await Promise.all([
    placesStand(tx, actor),
    loadReportFacts(reportId, tx),
  ]);
  if (!stands) return forbidden('groups.place-ended');
  if (actor.kind !== 'account' || !loaded || loaded.isDeleted) return hidden;
  const may = authorize(actor, circleAction(circle, 'write'), loaded.facts);
  if (!may.ok) return may;
  if (!isCircleOpen(circle, loaded.facts)) return conflict('discussion.not-routed');
  const mentioned = await chooseMentioned(tx, loaded.facts, { ...input, byId: actor.accountId });
  if ('ok' in mentioned) return mentioned;
  const place = await placeOf(tx, context, input);
  if ('ok' in place) return place;

  const id = context.newId();
  const claim = claimOf(context);
  const said = { ...input, commentId: id, mentioned, place, authorId: actor.accountId, now };
  const writes = {
    ...(claim && { once: keyWrite({ ...claim, location: id }) }),
    ...commentWrites(said),
  };
  const by = { actor: recordedActor(actor), now };
  await tx.keep(await eventStatements(by, eventsOf(said), writes));
  return { ok: true, id };
}

/** The thread must lie in that circle of that report; an addition belongs to its writer's own comment. */
async function placeOf(
  tx: Statements,
  { actor, newId }: CommandContext,
  { reportId, circle, thread, adds }: PostCommentInput,
): Promise<Place | Refusal> {
  if (!thread) return adds ? hidden : { threadId: newId(), isNew: true, resolvedAt: null };
  const authorId = actor.kind === 'account' ? actor.accountId : null;
  const [found] = await tx.$queryRaw<{ resolvedAt: Date | null }[]>`
    select t.resolved_at as "resolvedAt" from thread t
    where t.id = ${thread}::uuid and t.report_id = ${reportId}::uuid and t.circle = ${circle}
      and (${adds ?? null}::uuid is null or exists (
        select from comment c where c.id = ${adds ?? null}::uuid and c.thread_id = t.id
          and c.author_id = ${authorId}::uuid and c.removed_at is null))`;
  return found ? { threadId: thread, isNew: false, resolvedAt: found.resolvedAt } : hidden;
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
