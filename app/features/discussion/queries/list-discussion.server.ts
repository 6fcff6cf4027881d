import type { Actor } from '#app/access/actor.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import { newId } from '#app/platform/ids.ts';
import { circlesOf } from '../domain/circles.ts';
import { circleViewOf, PAGE } from '../domain/circle-view.ts';
import type { CircleView } from '../domain/discussion-view.ts';
import { commentsFrom, newestCommentsSql } from './comment-rows.server.ts';
import { discussionAround } from './discussion-around.server.ts';

export interface DiscussionAsked {
  reportId: string;
  facts: ReportFacts;
  now: Date;
  /** One circle alone, and there the comments before this one. */
  only?: { circle: Circle; before: string | null };
}

export interface Discussion {
  reportId: string;
  /** All the circles that the reader reads, asked for or not. */
  open: Circle[];
  circles: CircleView[];
  /** Whether others read the reader's comments here without a name. */
  isReaderHidden: boolean;
}

/**
 * The discussion of a report as this reader sees it: their circles and nothing of any other, the
 * newest fifty comments of each. One statement, however much was said.
 */
export async function listDiscussion(actor: Actor, asked: DiscussionAsked): Promise<Discussion> {
  const { reportId, facts, now, only } = asked;
  const open = circlesOf(actor, facts);
  const shown = open.filter((circle) => !only || circle === only.circle);
  if (actor.kind !== 'account' || shown.length === 0) {
    return { reportId, open, circles: [], isReaderHidden: false };
  }
  const page = { before: only?.before ?? null, limit: PAGE + 1 };
  const around = await discussionAround(
    actor,
    reportId,
    facts,
    newestCommentsSql({ reportId, facts }, shown, page),
  );
  const { people, readAt, nameless, isReaderHidden } = around;
  const found = commentsFrom(around.comments, facts);
  const links = await citedLinks(
    found.map(({ body, isRemoved }) => (isRemoved ? '' : body)),
    around.registerStamp,
  );
  const comments = found.map((comment, at) => ({ ...comment, links: links[at] ?? [] }));
  const circles = shown.map((circle) =>
    circleViewOf(actor, {
      circle,
      report: facts,
      comments: comments.filter((comment) => comment.circle === circle),
      people,
      readAt: readAt[circle] ?? null,
      nameless,
      now,
      newKey: () => newId(now),
    }),
  );
  return { reportId, open, circles, isReaderHidden };
}
