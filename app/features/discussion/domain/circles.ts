// Which circles of a report's discussion a person reads, and in which they may write.
// From domain/rules.md, "Visibility", and the rows comment.* of the matrix.
import type { Actor } from '#app/access/actor.ts';
import { can, circleAction } from '#app/access/can.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';

/** In the order in which they stand on a page. */
export const circles = ['shared', 'group', 'office'] as const satisfies readonly Circle[];

/** Before it is routed a report is its group's alone, and so is all that is said about it. */
export const isCircleOpen = (circle: Circle, report: ReportFacts): boolean =>
  circle === 'group' || report.status !== 'draft';

/** Whether a person reads what is said in a circle of a report. */
export const readsCircle = (actor: Actor, circle: Circle, report: ReportFacts): boolean =>
  isCircleOpen(circle, report) && can(actor, circleAction(circle, 'read'), report).allowed;

/** Whether a person may say something there. */
export const writesCircle = (actor: Actor, circle: Circle, report: ReportFacts): boolean =>
  isCircleOpen(circle, report) && can(actor, circleAction(circle, 'write'), report).allowed;

/** The circles that a person reads; for an outsider there are none. */
export const circlesOf = (actor: Actor, report: ReportFacts): Circle[] =>
  circles.filter((circle) => readsCircle(actor, circle, report));
