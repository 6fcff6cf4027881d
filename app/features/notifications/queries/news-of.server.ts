import type { Actor } from '#app/access/actor.ts';
import { loadFactsOfReports } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import type { News } from '#app/platform/live/hub.server.ts';
import type { EventKept, LiveMessage } from '#app/platform/live/message.ts';
import type { Standing } from '#app/platform/session/standings.server.ts';
import { circleOf } from '../domain/heard-event.ts';
import { draftTopic, isSaid, topicsOf } from '../domain/live-topics.ts';

const actorOf = ({ accountId, officeRole, memberships }: Standing): Actor => ({
  kind: 'account',
  accountId,
  officeRole,
  memberships: officeRole === null ? memberships : [],
});

/** What open pages may show of some messages, and to whom; two statements, however many there are. */
export async function newsOf(messages: readonly LiveMessage[]): Promise<News[]> {
  const events = messages.filter((message) => 'eventId' in message);
  const told = new Set(messages.flatMap((message) => ('told' in message ? message.told : [])));
  const drafts = messages.flatMap((message) => ('draft' in message ? message.draft : []));
  const [reports, circles] = await Promise.all([factsFor(events, drafts), circlesFor(events)]);
  const ofEvents = events.flatMap(({ eventId, type, reportId, groupId }) => {
    const report = reportId === null ? undefined : reports.get(reportId);
    const touched = { type, reportId, groupId, circle: circles.get(eventId) ?? null };
    return topicsOf(touched, report?.facts ?? null);
  });
  const ofDrafts = drafts.flatMap((reportId) => {
    const report = reports.get(reportId);
    return report ? draftTopic(reportId, report.facts) : [];
  });
  const forStandings = [...ofEvents, ...ofDrafts].map(({ topic, isFor }) => ({
    topic,
    isFor: (standing: Standing) => isFor(actorOf(standing)),
  }));
  const ofPeople = {
    topic: 'notifications',
    isFor: ({ accountId }: Standing) => told.has(accountId),
  };
  return [...forStandings, ofPeople];
}

async function factsFor(events: readonly EventKept[], drafts: readonly string[]) {
  const ids = new Set([...drafts, ...events.flatMap(({ reportId }) => reportId ?? [])]);
  return ids.size === 0 ? new Map<string, never>() : loadFactsOfReports([...ids]);
}

/** Circles are not told from process to process; they are read from the log. */
async function circlesFor(events: readonly EventKept[]) {
  const said = events.filter(({ type }) => isSaid(type));
  if (said.length === 0) return new Map<string, never>();
  const found = await db().event.findMany({
    where: { id: { in: said.map(({ eventId }) => eventId) } },
    select: { id: true, before: true, after: true },
  });
  return new Map(found.map(({ id, ...change }) => [id, circleOf(change)]));
}
