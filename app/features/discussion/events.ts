// What is recorded of a discussion: circle, thread and people mentioned; never a word that was said.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';
import type { Circle } from '#app/access/facts.ts';

/** A thread begins with its first comment, whose event names it. */
export type ThreadChanges = {
  'thread.resolved': { after: { circle: Circle; resolvedAt: string } };
  'thread.reopened': { before: { circle: Circle; resolvedAt: string } };
};

interface Place {
  threadId: string;
  circle: Circle;
}

export type CommentChanges = {
  'comment.added': { after: Place & { replyToId: string | null; mentionedIds: string[] } };
  'comment.edited': { after: Place & { version: number; sha256: string; mentionedIds: string[] } };
  'comment.removed': { after: Place & { removedAt: string } };
};

export type DiscussionEvent = EventUnion<ThreadChanges> | EventUnion<CommentChanges>;

const ofThread = recorderOf<ThreadChanges>('thread');
const ofComment = recorderOf<CommentChanges>('comment');

/** An event about a thread on a report. */
export const threadEvent = <T extends keyof ThreadChanges>(
  type: T,
  threadId: string,
  reportId: string,
  change: ThreadChanges[T],
) => ofThread(type, threadId, change, { reportId });

/** An event about a comment on a report. */
export const commentEvent = <T extends keyof CommentChanges>(
  type: T,
  commentId: string,
  reportId: string,
  change: CommentChanges[T],
) => ofComment(type, commentId, change, { reportId });
