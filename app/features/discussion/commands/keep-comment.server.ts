import type { Circle } from '#app/access/facts.ts';
import { Prisma } from '#app/platform/database.server.ts';
import type { Writes } from '#app/platform/event-log.server.ts';

/** Where a comment goes: a thread that is there, or a new one that begins with it. */
export interface Place {
  threadId: string;
  isNew: boolean;
  /** Since when the thread was settled; a new word takes it up again. */
  resolvedAt: Date | null;
}

export interface NewComment {
  reportId: string;
  circle: Circle;
  commentId: string;
  authorId: string;
  text: string;
  adds?: string | undefined;
  mentioned: readonly string[];
  place: Place;
  now: Date;
}

/** The writes of a comment with its thread and mentions, for one statement; who has spoken has read. */
export function commentWrites(comment: NewComment): Writes {
  const {
    reportId,
    circle,
    commentId,
    authorId,
    text,
    adds = null,
    mentioned,
    place,
    now,
  } = comment;
  const { threadId, isNew, resolvedAt } = place;
  return {
    read: Prisma.sql`insert into read_mark (account_id, report_id, circle, read_at)
      values (${authorId}::uuid, ${reportId}::uuid, ${circle}, ${now})
      on conflict (account_id, report_id, circle)
      do update set read_at = greatest(read_mark.read_at, excluded.read_at)`,
    said: Prisma.sql`insert into comment (id, thread_id, circle, author_id, reply_to_id, body, created_at)
      values (${commentId}::uuid, ${threadId}::uuid, ${circle}, ${authorId}::uuid, ${adds}::uuid,
        ${text}, ${now})`,
    ...(isNew && {
      begun: Prisma.sql`insert into thread (id, report_id, circle, created_at)
        values (${threadId}::uuid, ${reportId}::uuid, ${circle}, ${now})`,
    }),
    ...(resolvedAt && {
      reopened: Prisma.sql`update thread set resolved_at = null where id = ${threadId}::uuid`,
    }),
    ...(mentioned.length > 0 && {
      mentioned: Prisma.sql`insert into mention (comment_id, account_id)
        select ${commentId}::uuid, unnest(${[...mentioned]}::uuid[])`,
    }),
  };
}
