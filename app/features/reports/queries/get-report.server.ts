import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { loadLawTexts, type LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import type { Language } from '#app/i18n/languages.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { clockState } from '../domain/clock.ts';
import { nextStep, type NextStep } from '../domain/next-step.ts';
import { pathOf, type PathStop, type Reached } from '../domain/report-path.ts';
import { isReportStatus, type ReportStatus } from '../domain/statuses.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { calendarOf, type Day } from '../domain/working-days.ts';
import { abilitiesOn, peopleShown, type Abilities, type ShownPerson } from '../policy.ts';
import { placesOf } from './get-draft.server.ts';
import { factsOf, loadReportRow, stateOf, type ReportRow } from './load-report-row.server.ts';
import {
  loadReportStory,
  type ReportStory,
  type StoryFinding,
  type StoryLink,
} from './load-report-story.server.ts';
import { shownSources, type SourceRow } from './load-source-rows.server.ts';
import { narrativeLinks } from './narrative-links.server.ts';
import { progressFrom } from './progress-sql.server.ts';
import { timelineOf } from './timeline-of.server.ts';
import type { WaitingRecheck } from './recheck-json.server.ts';
import type { VersionJson } from './version-json.server.ts';

export interface ShownQuestion {
  id: string;
  question: string;
  askedAt: string;
  askedBy: string;
  dueOn: Day;
  answer: { text: string; at: string; by: string | null } | null;
  /** When it ended without an answer. */
  closedAt: string | null;
}

/** A routed report as this reader sees it. */
export interface ReportPage {
  id: string;
  number: number | null;
  mark: string | null;
  status: ReportStatus;
  visibility: ReportFacts['visibility'];
  isAuthorHidden: boolean;
  language: Language;
  submittedAt: string;
  groups: { id: string; name: string; role: 'filing' | 'partner' | 'joined' }[];
  people: (ShownPerson & { relation: string; office: boolean })[];
  version: VersionJson;
  /** Citations in what it tells, each with its place in the register. */
  narrativeLinks: WordLink[];
  registerStamp: string;
  /** Of the reports that are joined to this one, where it does not name them itself. */
  joinedRegions: string[];
  versionNumber: number;
  versionCount: number;
  laws: LawText[];
  sources: SourceRow[];
  next: NextStep;
  path: PathStop[][];
  clock: { used: number; limit: number; isPaused: boolean } | null;
  questions: ShownQuestion[];
  timeline: TimelineEntry[];
  findings: StoryFinding[];
  links: StoryLink[];
  /** The reader works in a group, which may report what came after. */
  mayFollow: boolean;
  /** The reader holds it for the office, and may tie others to it. */
  mayLink: boolean;
  /** Norms that a newer edition has changed. */
  rechecks: WaitingRecheck[];
  abilities: Abilities;
}

/** A routed report with all that its page shows, and its facts for what else stands there; or null. */
export async function getReport(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<{ report: ReportPage; facts: ReportFacts } | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status === 'draft' || row.submittedAt === null) return null;
  const facts = factsOf(row);
  if (!can(actor, 'report.read', facts).allowed) return null;
  const [story, laws, links] = await Promise.all([
    loadReportStory(actor, { reportId: row.id, lang: asked.lang }),
    loadLawTexts(placesOf(row), new Date(row.submittedAt)),
    narrativeLinks(row),
  ]);
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  const abilities = abilitiesOn(actor, facts, stateOf(row));
  const sources = shownSources(actor, facts, story.sources, shown);
  const isListed = facts.visibility === 'confidential';
  const report: ReportPage = {
    ...head(row, row.submittedAt),
    ...wayOf(row, story, abilities, asked.now),
    people: [
      ...row.people
        .filter(({ relation }) => relation !== 'recused' && (isListed || relation !== 'named'))
        .map((person) => ({ ...shown(person), relation: person.relation, office: person.office })),
      ...row.joined.people.map((person) => ({ ...person, relation: 'co_author', office: false })),
    ],
    laws,
    narrativeLinks: links,
    registerStamp: row.registerStamp,
    sources,
    questions: questionsOf(story, shown),
    timeline: timelineOf(actor, story, { shown, sources }),
    findings: story.findings,
    links: story.links,
    mayFollow: mayFile(actor),
    mayLink: can(actor, 'report.triage-state.set', facts).allowed,
    versionCount: story.versionCount,
    rechecks: row.rechecks,
    abilities,
  };
  return { report, facts };
}

const mayFile = (actor: Actor): boolean =>
  actor.kind === 'account' &&
  actor.memberships.some(({ groupId }) => can(actor, 'draft.create', { id: groupId }).allowed);

const head = (row: ReportRow, submittedAt: string) => ({
  id: row.id,
  number: row.number,
  mark: row.mark,
  status: row.status,
  visibility: row.visibility,
  isAuthorHidden: row.isAuthorHidden,
  language: row.language,
  submittedAt,
  groups: [
    ...row.groups.map(({ id, name, role }) => ({ id, name, role })),
    ...row.joined.groups.map((group) => ({ ...group, role: 'joined' as const })),
  ],
  version: row.version,
  joinedRegions: row.joined.regions.filter(
    (region) =>
      !row.version.choices.some(({ list, label }) => list === 'region' && label === region),
  ),
  versionNumber: row.versionNumber,
});

function wayOf(row: ReportRow, story: ReportStory, abilities: Abilities, now: Date) {
  const calendar = calendarOf(story.calendar);
  const progress = progressFrom(row.status, story.progress);
  const clock = progress.clock && clockState(progress.clock, now, calendar);
  const reader = { mayAnswer: abilities.answer, maySubmit: false, mayEdit: false };
  return {
    next: nextStep(progress, reader, now, calendar),
    path: pathOf(row.status, reachedOf(row, story), story.stages),
    clock:
      progress.clock && clock
        ? { used: clock.used, limit: progress.clock.limit, isPaused: clock.state === 'paused' }
        : null,
  };
}

/** The day on which each status was reached last. */
function reachedOf({ submittedAt }: ReportRow, { events }: ReportStory): Reached {
  // A part that was split off was never sent by itself: it is as old as the whole.
  const reached: Reached = submittedAt ? { submitted: almatyDay(new Date(submittedAt)) } : {};
  for (const { toStatus, at } of events.toReversed()) {
    if (toStatus !== null && isReportStatus(toStatus)) reached[toStatus] = almatyDay(new Date(at));
  }
  return reached;
}

const questionsOf = (
  { questions }: ReportStory,
  shown: (person: { id: string; name: string }) => ShownPerson,
): ShownQuestion[] =>
  questions.map(({ answer, answeredAt, answeredBy, askedBy, ...question }) => ({
    ...question,
    askedBy: askedBy.name,
    answer:
      answeredAt === null
        ? null
        : { text: answer, at: answeredAt, by: answeredBy && shown(answeredBy).name },
  }));
