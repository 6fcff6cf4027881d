import type { Actor } from '#app/access/actor.ts';
import { loadLawTexts, type LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { loadVersion } from '#app/features/reports/queries/load-version.server.ts';
import type { VersionJson } from '#app/features/reports/queries/version-json.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { findLikely, type Likely } from './find-likely.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** A look at one row beside the list: its norm in the law's own words, and what is likely the same. */
export interface Peek {
  row: QueueRow;
  law: LawText | null;
  /** Where its norms stand against one another: all that is said of them, and their words. */
  conflict: { version: VersionJson; laws: LawText[] } | null;
  likely: Likely | null;
  /** Whether the reader may claim it now. */
  mayClaim: boolean;
}

/** What the panel shows of a row that its reader sees already. */
export async function getPeek(
  actor: Actor,
  { row, lang }: { row: QueueRow; lang: Language },
): Promise<Peek> {
  const key = row.norm?.provisionKey;
  const places = key && row.norm ? [{ provisionKey: key, language: row.norm.language }] : [];
  const day = new Date(row.submittedAt);
  const [laws, conflict, likely] = await Promise.all([
    row.isConflict ? [] : loadLawTexts(places, day),
    row.isConflict ? conflictOf(row.id, lang, day) : null,
    row.similar > 0 ? findLikely(actor, { reportId: row.id, lang, limit: 1 }) : [],
  ]);
  return { row, law: laws[0] ?? null, conflict, likely: likely[0] ?? null, mayClaim: isFree(row) };
}

async function conflictOf(reportId: string, lang: Language, day: Date) {
  const version = await loadVersion(reportId, lang);
  const places = version.provisions.flatMap(({ provisionKey, language }) =>
    provisionKey === null ? [] : [{ provisionKey, language }],
  );
  return { version, laws: await loadLawTexts(places, day) };
}

/** Whoever sees a submitted report in the office may take it, unless they stand aside. */
export const isFree = ({ status, isRecused }: QueueRow): boolean =>
  status === 'submitted' && !isRecused;
