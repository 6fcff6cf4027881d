// Which topics an event touches on open pages, and who may be told that it does: a live message is a
// reader like any other.
import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { readsCircle } from '#app/features/discussion/domain/circles.ts';
import { readsLetterAlone, readsReport } from '../policy.ts';

export interface Topic {
  topic: string;
  isFor(actor: Actor): boolean;
}

export interface TouchedEvent {
  type: string;
  reportId: string | null;
  groupId: string | null;
  circle: Circle | null;
}

/** What those who read a draft are told while somebody writes in it. */
export const draftTopic = (reportId: string, report: ReportFacts): Topic => ({
  topic: `draft:${reportId}`,
  isFor: (actor) => can(actor, 'draft.read', report).allowed,
});

const isOffice = (actor: Actor): boolean =>
  actor.kind === 'account' && (actor.officeRole === 'analyst' || actor.officeRole === 'head');

const knowsOf = (actor: Actor, report: ReportFacts): boolean =>
  isOffice(actor) && can(actor, 'report.read', report).allowed;

/** Whether an event tells of something said, which is always in a circle. */
export const isSaid = (type: string): boolean => /^(comment|thread)\./.test(type);

/** Said of a report in a circle: those who read it. Of the office's own work: the office. Else whoever reads the report, to the last of its news. */
function isForReader(actor: Actor, { type, circle }: TouchedEvent, report: ReportFacts): boolean {
  if (circle) return readsCircle(actor, circle, report);
  if (isSaid(type)) return false;
  if (type.startsWith('review.') && !isOffice(actor)) return false;
  return (
    readsReport(actor, report) || (type === 'report.redirected' && readsLetterAlone(actor, report))
  );
}

/** Whether an event of a report can change the office's lists. */
const movesQueue = (type: string): boolean =>
  type.startsWith('report.') || type.startsWith('review.') || type.startsWith('source.');

/** The topics of one event; of a report that is gone there are none. */
export function topicsOf(event: TouchedEvent, report: ReportFacts | null): Topic[] {
  const { type, reportId, groupId } = event;
  const topics: Topic[] = [];
  if (reportId && report) {
    topics.push({
      topic: `report:${reportId}`,
      isFor: (actor) => isForReader(actor, event, report),
    });
    if (movesQueue(type)) {
      topics.push({ topic: 'queue', isFor: (actor) => knowsOf(actor, report) });
    }
  } else if (groupId && !reportId) {
    topics.push({
      topic: `group:${groupId}`,
      isFor: (actor) => can(actor, 'group.members.read', { id: groupId }).allowed,
    });
  }
  return topics;
}
