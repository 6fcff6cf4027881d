import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';

export interface CommentGiven {
  reportId: string;
  authorId: string;
  circle?: 'group' | 'shared' | 'office';
  threadId?: string;
  body?: string;
  at?: Date;
  resolvedAt?: Date;
}

/** A comment with its thread, as it stands when it was said. */
export async function makeComment(given: CommentGiven) {
  const { reportId, authorId, circle = 'shared', at = new Date('2026-02-13T06:06:00Z') } = given;
  const threadId = given.threadId ?? newId(at);
  const id = newId(at);
  if (!given.threadId) {
    const resolvedAt = given.resolvedAt ?? null;
    await db().thread.create({
      data: { id: threadId, reportId, circle, createdAt: at, resolvedAt },
    });
  }
  const body = given.body ?? 'Прошу указать, какие сады были с госзаказом.';
  await db().comment.create({ data: { id, threadId, circle, authorId, body, createdAt: at } });
  return { id, threadId };
}
