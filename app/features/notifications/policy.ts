import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { readsCircle } from '#app/features/discussion/domain/circles.ts';

/** Whether a person reads a report whole, as a draft or once it is routed. */
export function readsReport(actor: Actor, report: ReportFacts): boolean {
  const decision = can(actor, report.status === 'draft' ? 'draft.read' : 'report.read', report);
  return decision.allowed && decision.extent === 'full';
}

/** Whether a person may know what a notification tells: they read the report, and the circle where there is one. */
export const mayBeTold = (actor: Actor, circle: Circle | null, report: ReportFacts): boolean =>
  readsReport(actor, report) && (circle === null || readsCircle(actor, circle, report));
