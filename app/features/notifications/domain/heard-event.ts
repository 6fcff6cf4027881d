// An event as those hear it who tell people of it: read from the log, whatever feature recorded it.
import type { Circle } from '#app/access/facts.ts';
import type { CommentChanges, ThreadChanges } from '#app/features/discussion/events.ts';
import type { ReportChanges } from '#app/features/reports/events.ts';
import type { ReviewChanges } from '#app/features/review/events.ts';

/** A merge as the report hears of it that took the other one in; it has no event of its own. */
interface TookIn {
  'report.took-in': ReportChanges['report.merged'];
}

type Changes = ReportChanges & ReviewChanges & CommentChanges & ThreadChanges & TookIn;
export type HeardType = keyof Changes;

/** One event of a type that people may be told of. */
export type Heard<T extends HeardType = HeardType> = {
  [K in T]: { type: K; actorId: string | null; objectId: string } & Changes[K];
}[T];

/** The reports that an event is told on: its own, and of a merge the main one too. */
export function heardOn(event: {
  type: string;
  reportId: string | null;
  after: unknown;
}): { type: string; reportId: string }[] {
  const { type, reportId } = event;
  if (reportId === null) return [];
  if (type !== 'report.merged') return [{ type, reportId }];
  const { intoId } = event.after as { intoId: string };
  return [
    { type, reportId },
    { type: 'report.took-in', reportId: intoId },
  ];
}

/** What an event of any type says of a circle, if it is about one. */
export function circleOf(change: { before?: unknown; after?: unknown }): Circle | null {
  const { circle } = { ...(change.before as object), ...(change.after as object) } as {
    circle?: Circle;
  };
  return circle ?? null;
}
