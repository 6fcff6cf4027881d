import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { loadLawTexts, type LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import { progressOf, type DraftProgress } from '../domain/draft-sections.ts';
import type { Digests } from '../domain/merge-draft.ts';
import { writersNow, type Writer } from '../domain/writers.ts';
import { abilitiesOn, peopleShown, type Abilities, type ShownPerson } from '../policy.ts';
import { digestOf, digestsOf } from './digests.server.ts';
import { findSameNorm, type SameNorm } from './find-same-norm.server.ts';
import { contentOf } from './load-content.server.ts';
import { loadLists, type ChoiceLists } from './load-lists.server.ts';
import { factsOf, loadReportRow, stateOf, type ReportRow } from './load-report-row.server.ts';
import { loadSourceRows, type SourceRow } from './load-source-rows.server.ts';
import type { WaitingRecheck } from './recheck-json.server.ts';
import type { VersionJson } from './version-json.server.ts';

/** A draft as its page of writing needs it. */
export interface DraftPage {
  id: string;
  language: Language;
  group: { id: string; name: string };
  visibility: 'ordinary' | 'confidential';
  isAuthorHidden: boolean;
  readyAt: string | null;
  rowVersion: number;
  version: { number: number; savedAt: string };
  content: DraftContent;
  digests: Digests;
  /** The digest of the whole, by which sending tells what was read. */
  seen: string;
  provisions: VersionJson['provisions'];
  /** Norms that a newer edition has changed. */
  rechecks: WaitingRecheck[];
  /** The rules of precedence in use, where its norms stand against one another. */
  precedence: VersionJson['precedence'];
  laws: LawText[];
  sameNorm: SameNorm[];
  lists: ChoiceLists;
  sources: SourceRow[];
  progress: DraftProgress;
  people: (ShownPerson & { relation: string })[];
  /** Who else writes in it now, and where. */
  writers: Writer<ShownPerson>[];
  abilities: Abilities;
}

/** A draft that the actor may read, with all that its form shows; null where there is none for them. */
export async function getDraft(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<DraftPage | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status !== 'draft') return null;
  return can(actor, 'draft.read', factsOf(row)).allowed ? formOf(actor, row, asked) : null;
}

/** The fields of a report that is written or amended, with all that the form shows beside them. */
export async function formOf(
  actor: Actor,
  row: ReportRow,
  asked: { lang: Language; now: Date },
): Promise<DraftPage> {
  const facts = factsOf(row);
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  // Whoever amends reads the law anew; a draft is written beside the words that were read.
  const places = placesOf(row).map((place) =>
    row.status === 'draft' ? place : { ...place, on: null },
  );
  const [lists, laws, sources, sameNorm] = await Promise.all([
    loadLists(asked.lang),
    loadLawTexts(places, asked.now),
    loadSourceRows(actor, { id: row.id, facts }, shown),
    findSameNorm(actor, {
      reportId: row.id,
      provisionKeys: places.map(({ provisionKey }) => provisionKey),
      lang: asked.lang,
    }),
  ]);
  const content = contentOf(row.version);
  const kinds = lists.gap_kind;
  const [group] = row.groups;
  if (!group) throw new Error('A report has a filing group');
  return {
    id: row.id,
    language: row.language,
    group: { id: group.id, name: group.name },
    visibility: row.visibility,
    isAuthorHidden: row.isAuthorHidden,
    readyAt: row.readyAt,
    rowVersion: row.rowVersion,
    version: { number: row.versionNumber, savedAt: row.versionSavedAt },
    content,
    digests: digestsOf(content),
    seen: digestOf(content),
    provisions: row.version.provisions,
    rechecks: row.rechecks,
    precedence: row.version.precedence,
    laws,
    sameNorm,
    lists,
    sources,
    progress: progressOf(content, kinds, {
      sourceCount: sources.length,
      isConfidential: row.visibility === 'confidential',
    }),
    people: row.people.map((person) => ({ ...shown(person), relation: person.relation })),
    writers: writersNow(row.writers, { me: accountOf(actor), now: asked.now }, shown),
    abilities: abilitiesOn(actor, facts, stateOf(row)),
  };
}

/** The places whose words are looked up: every norm that names one, in each language that an act is in, as they were read. */
export const placesOf = (row: ReportRow) =>
  row.version.provisions.flatMap(({ provisionKey, pin }) =>
    provisionKey === null
      ? []
      : LANGUAGES.map((language) => ({ provisionKey, language, on: pin?.from ?? null })),
  );

const accountOf = (actor: Actor): string | null =>
  actor.kind === 'account' ? actor.accountId : null;

/** What an open draft asks for again and again: who else writes, and whether its parts moved on. */
export interface DraftNews {
  writers: Writer<ShownPerson>[];
  digests: Digests;
}

/** The news of a draft for one of those who write it; null where there is none for them. */
export async function getDraftNews(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<DraftNews | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status !== 'draft') return null;
  const facts = factsOf(row);
  if (!can(actor, 'draft.read', facts).allowed) return null;
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  return {
    writers: writersNow(row.writers, { me: accountOf(actor), now: asked.now }, shown),
    digests: digestsOf(contentOf(row.version)),
  };
}
