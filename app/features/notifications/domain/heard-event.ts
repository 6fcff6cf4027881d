// An event as those hear it who tell people of it: read from the log, whatever feature recorded it.
import type { Circle } from '#app/access/facts.ts';
import type { CommentChanges, ThreadChanges } from '#app/features/discussion/events.ts';
import type { ReportChanges } from '#app/features/reports/events.ts';
import type { ReviewChanges } from '#app/features/review/events.ts';

type Changes = ReportChanges & ReviewChanges & CommentChanges & ThreadChanges;
export type HeardType = keyof Changes;

/** One event of a type that people may be told of. */
export type Heard<T extends HeardType = HeardType> = {
  [K in T]: { type: K; actorId: string | null; objectId: string } & Changes[K];
}[T];

/** What an event of any type says of a circle, if it is about one. */
export function circleOf(change: { before?: unknown; after?: unknown }): Circle | null {
  const { circle } = { ...(change.before as object), ...(change.after as object) } as {
    circle?: Circle;
  };
  return circle ?? null;
}
