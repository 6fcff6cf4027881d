import type { Actor } from '#app/access/actor.ts';
import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import { db } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import { readsCircle } from '../domain/circles.ts';
import { withoutNames, type CommentRow } from '../domain/discussion-view.ts';
import { oneComment } from './comment-rows.server.ts';
import { discussionAround } from './discussion-around.server.ts';
import { openReport } from './get-discussion.server.ts';

export interface CommentHistory {
  comment: CommentRow;
  /** What it said, the newest first; each with the moment it was said. */
  versions: { number: number; body: string; at: Date; links: WordLink[] }[];
}

/** What a comment says and what it said before, for those who read its circle; of a removed one nothing. */
export async function commentHistory(
  actor: Actor,
  { reportId, commentId }: { reportId: string; commentId: string },
): Promise<CommentHistory> {
  const { facts } = await openReport(actor, reportId);
  const found = await oneComment({ reportId, facts }, commentId);
  if (!found || found.isRemoved || !readsCircle(actor, found.circle, facts)) throw new NotFound();
  const [{ nameless, registerStamp }, before] = await Promise.all([
    discussionAround(actor, reportId, facts),
    db().commentVersion.findMany({
      where: { commentId },
      orderBy: { number: 'asc' },
      select: { number: true, body: true, savedAt: true },
    }),
  ]);
  const [comment] = withoutNames([found], nameless);
  if (!comment) throw new NotFound();
  const bodies = [...before.map(({ body }) => body), comment.body];
  const links = await citedLinks(bodies, registerStamp);
  const moments = [comment.at, ...before.map(({ savedAt }) => savedAt)];
  const versions = bodies.map((body, at) => ({
    number: at + 1,
    body,
    at: moments[at] ?? comment.at,
    links: links[at] ?? [],
  }));
  return { comment, versions: versions.toReversed() };
}
