import type { CommandContext } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { commentWrites } from '#app/features/discussion/commands/keep-comment.server.ts';
import { commentEvent } from '#app/features/discussion/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvents } from '#app/platform/event-log.server.ts';
import { accountOf } from './office-move.server.ts';

/** Says something where group and office talk: the group reads it there and is told of it. */
export async function sayToGroup(
  tx: Transaction,
  context: CommandContext,
  { reportId, text }: { reportId: string; text: string },
): Promise<void> {
  const { actor, now } = context;
  const [threadId, commentId] = [context.newId(), context.newId()];
  const writes = commentWrites({
    reportId,
    circle: 'shared',
    commentId,
    authorId: accountOf(context),
    text,
    mentioned: [],
    place: { threadId, isNew: true, resolvedAt: null },
    now,
  });
  const after = { threadId, circle: 'shared' as const, replyToId: null, mentionedIds: [] };
  const event = commentEvent('comment.added', commentId, reportId, { after });
  await recordEvents(tx, { actor: recordedActor(actor), now }, [event], writes);
}
