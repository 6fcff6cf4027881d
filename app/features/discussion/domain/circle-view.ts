// One circle as a reader sees it, made of the comments and of the people around them.
import type { AccountActor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Circle, CommentFacts, ReportFacts } from '#app/access/facts.ts';
import { writesCircle } from './circles.ts';
import {
  isUnread,
  threadsOf,
  withoutNames,
  type CircleView,
  type CommentRow,
  type Reading,
} from './discussion-view.ts';
import { countsOf, offered, readersAmong, type PersonAround } from './people.ts';

/** How many comments of a circle a page shows. */
export const PAGE = 50;

export interface CircleMaterial {
  circle: Circle;
  report: ReportFacts;
  /** The newest of the circle, one more than a page where there are as many. */
  comments: readonly CommentRow[];
  people: readonly PersonAround[];
  readAt: Date | null;
  nameless: ReadonlySet<string>;
  now: Date;
  newKey(): string;
}

/** Puts it together; every right on it is asked of `can`. */
export function circleViewOf(actor: AccountActor, material: CircleMaterial): CircleView {
  const { circle, report, people, readAt, nameless, newKey } = material;
  const newest = material.comments.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const shown = withoutNames(newest.slice(0, PAGE), nameless);
  const [last] = shown;
  const mayWrite = writesCircle(actor, circle, report);
  const reading: Reading = {
    readerId: actor.accountId,
    readAt,
    mayWrite,
    mayRemove:
      last !== undefined && can(actor, 'comment.moderate', factsOf(last, material)).allowed,
    mayEdit: (comment) => can(actor, 'comment.own.edit', factsOf(comment, material)).allowed,
    newKey,
  };
  const readers = readersAmong(people, circle, report);
  const saidIds = new Set(shown.map(({ author }) => author.id));
  const { accountId: readerId } = actor;
  return {
    circle,
    mayWrite,
    people: countsOf(readers),
    mentionable: mayWrite ? offered({ readers, report, readerId, nameless, saidIds }) : [],
    threads: threadsOf(shown, reading),
    before: newest.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    count: shown.length,
    unread: shown.filter((comment) => isUnread(comment, reading)).length,
    newestAt: last?.at ?? null,
    ownLastId: shown.find(({ author }) => author.id === readerId)?.id ?? null,
    key: newKey(),
  };
}

/** What `can` must know of a comment. */
const factsOf = (
  { author, at }: CommentRow,
  { circle, report, now }: CircleMaterial,
): CommentFacts => ({ report, circle, authorId: author.id, createdAt: at, now });
