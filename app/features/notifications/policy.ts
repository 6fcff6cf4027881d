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

/** What is told of a report to those who know its bare facts: its letter, or what the head's intake shows. */
const bareNews = new Set<Kind>(['redirected', 'objected', 'admission-asked', 'look-asked']);

/** Whether a person knows of a routed report and reads nothing of it. */
export function knowsBareFacts(actor: Actor, report: ReportFacts): boolean {
  if (report.status === 'draft') return false;
  const decision = can(actor, 'report.read', report);
  return decision.allowed && decision.extent === 'metadata';
}

/**
 * Whether a person may know what a notification tells: they read the report, and the circle where there
 * is one; or it is of the few that tell bare facts.
 */
export function mayBeTold(
  actor: Actor,
  { kind, circle }: { kind: Kind; circle: Circle | null },
  report: ReportFacts,
): boolean {
  if (knowsBareFacts(actor, report)) return bareNews.has(kind);
  return readsReport(actor, report) && (circle === null || readsCircle(actor, circle, report));
}
