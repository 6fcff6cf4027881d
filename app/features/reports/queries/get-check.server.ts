import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { loadLawTexts, type LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import type { Language } from '#app/i18n/languages.ts';
import { missingFrom, type Completeness } from '../domain/completeness.ts';
import { filledOf } from '../domain/draft-content.ts';
import { abilitiesOn, peopleShown, type Abilities } from '../policy.ts';
import { digestOf } from './digests.server.ts';
import { findDuplicates, type Duplicates } from './find-duplicates.server.ts';
import { placesOf } from './get-draft.server.ts';
import { contentOf } from './load-content.server.ts';
import { loadGapKinds } from './load-gap-kinds.server.ts';
import { narrativeLinks } from './narrative-links.server.ts';
import { factsOf, loadReportRow, stateOf } from './load-report-row.server.ts';
import { loadSourceRows, type SourceRow } from './load-source-rows.server.ts';
import type { VersionJson } from './version-json.server.ts';

/** A draft as the office will read it, with what it lacks and what is like it. */
export interface CheckPage {
  id: string;
  language: Language;
  visibility: 'ordinary' | 'confidential';
  isAuthorHidden: boolean;
  version: VersionJson;
  /** The digest of what is shown here: sending it says that this was read. */
  seen: string;
  laws: LawText[];
  narrativeLinks: WordLink[];
  sources: SourceRow[];
  missing: Completeness;
  duplicates: Duplicates;
  abilities: Abilities;
}

/** The page before sending, for whoever reads the draft; null where there is none for them. */
export async function getCheck(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<CheckPage | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status !== 'draft') return null;
  const facts = factsOf(row);
  if (!can(actor, 'draft.read', facts).allowed) return null;
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  const [laws, sources, kinds, duplicates, links] = await Promise.all([
    loadLawTexts(placesOf(row), asked.now),
    loadSourceRows(actor, { id: row.id, facts }, shown),
    loadGapKinds(),
    findDuplicates(actor, { reportId: row.id, lang: asked.lang }),
    narrativeLinks(row),
  ]);
  const content = contentOf(row.version);
  return {
    id: row.id,
    language: row.language,
    visibility: row.visibility,
    isAuthorHidden: row.isAuthorHidden,
    version: row.version,
    seen: digestOf(content),
    laws,
    narrativeLinks: links,
    sources,
    missing: missingFrom(filledOf(content, sources.length), kinds),
    duplicates,
    abilities: abilitiesOn(actor, facts, stateOf(row)),
  };
}
