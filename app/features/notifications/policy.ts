import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { isSealedFrom } from '#app/access/relations.ts';
import { readsCircle } from '#app/features/discussion/domain/circles.ts';
import type { Kind } from './domain/kinds.ts';

/** Whether a person reads a report whole, as a draft or once it is routed. */
export function readsReport(actor: Actor, report: ReportFacts): boolean {
  const decision = can(actor, report.status === 'draft' ? 'draft.read' : 'report.read', report);
  return decision.allowed && decision.extent === 'full';
}

/** Whether the report's details are kept back from the person, who knows its status and letter. */
export function readsLetterAlone(actor: Actor, report: ReportFacts): boolean {
  const isSealed = actor.kind === 'account' && isSealedFrom(actor, report);
  return isSealed && can(actor, 'report.read', report).allowed;
}

/**
 * Whether a person may know what a notification tells: they read the report, and the circle where there
 * is one. Of a report whose details are kept back they are told that it was referred.
 */
export function mayBeTold(
  actor: Actor,
  { kind, circle }: { kind: Kind; circle: Circle | null },
  report: ReportFacts,
): boolean {
  if (readsLetterAlone(actor, report)) return kind === 'redirected';
  return readsReport(actor, report) && (circle === null || readsCircle(actor, circle, report));
}
