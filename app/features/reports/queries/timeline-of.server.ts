import type { Actor } from '#app/access/actor.ts';
import { newestFirst, type TimelineEntry } from '../domain/timeline.ts';
import type { ShownPerson } from '../policy.ts';
import type { SourceRow } from './load-source-rows.server.ts';
import type {
  ReportStory,
  StoryDecision,
  StoryEvent,
  StoryStage,
} from './load-report-story.server.ts';

type Shown = (person: { id: string; name: string }) => ShownPerson;

const refusing = new Set(['refused', 'withdrawn_proposal']);

/** What happened to a report, as far as this reader is told of it; `sources` as they are shown to them. */
export function timelineOf(
  actor: Actor,
  story: ReportStory,
  { shown, sources }: { shown: Shown; sources: readonly SourceRow[] },
): TimelineEntry[] {
  const inOffice = actor.kind === 'account' && actor.officeRole !== null;
  const open = new Set(sources.filter(({ isVeiled }) => !isVeiled).map(({ id }) => id));
  const proposals = new Set(story.stages.map(({ measure }) => measure)).size;
  const stages = story.stages.map((stage, index) => stageEntry(stage, index, proposals > 1));
  const events = story.events
    // A report begins with being sent; one that was split off begins with that.
    .filter(({ type, isSplitOff }) => type !== 'report.created' || isSplitOff)
    .map((event) => eventEntry(event, story.decisions, { shown, inOffice, open }));
  return newestFirst([...stages, ...events]);
}

function eventEntry(
  event: StoryEvent,
  decisions: readonly StoryDecision[],
  { shown, inOffice, open }: { shown: Shown; inOffice: boolean; open: ReadonlySet<string> },
): TimelineEntry {
  const decision = decisions.find(({ eventId }) => eventId === event.id);
  // A referral whose details are kept back tells the group to whom, by which letter, and no more.
  // Who brought a protected source is known to those alone to whom it is open.
  const isNamed = event.type !== 'source.added' || open.has(event.objectId);
  const keepsBack = decision?.hidesDetails === true && !inOffice;
  return {
    key: event.id,
    kind: event.toStatus === null ? 'note' : 'status',
    at: event.at,
    until: null,
    what: wordsOf(event, decision),
    by: isNamed && event.by ? { name: shown(event.by).name, office: event.by.office } : null,
    said: keepsBack ? '' : (decision?.reason ?? ''),
    facts: {
      ...(event.assignee ? { to: event.assignee.name } : {}),
      ...(decision?.addressee ? { addressee: decision.addressee } : {}),
      ...(decision?.letterNumber ? { letterNumber: decision.letterNumber } : {}),
      ...(decision?.letterDate ? { letterDate: decision.letterDate } : {}),
      ...(decision?.deferredUntil ? { until: decision.deferredUntil } : {}),
    },
    url: null,
  };
}

function wordsOf(
  { type, move, toStatus }: StoryEvent,
  decision: StoryDecision | undefined,
): TimelineEntry['what'] {
  const decided = type === 'report.rejected' || type === 'report.redirected';
  if (decided && decision) return { words: decision.label };
  if (type === 'report.created') return { key: 'split-off' };
  if (type === 'report.status-moved') return { key: move ?? toStatus ?? 'moved' };
  return { key: type.replace(/^report\./, '').replace('source.added', 'source-added') };
}

const stageEntry = (stage: StoryStage, index: number, isNamed: boolean): TimelineEntry => ({
  key: `stage-${index}`,
  kind: refusing.has(stage.key) ? 'refused' : 'status',
  at: stage.startedOn,
  until: stage.endedOn,
  what: { words: stage.label },
  by: null,
  said: stage.note,
  facts: isNamed ? { proposal: stage.measureTitle } : {},
  url: stage.url,
});
