import type { Actor } from '#app/access/actor.ts';
import { loadLawTexts, type LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { findLikely, type Likely } from './find-likely.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** A look at one row beside the list: its norm in the law's own words, and what is likely the same. */
export interface Peek {
  row: QueueRow;
  law: LawText | null;
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
  const [laws, likely] = await Promise.all([
    loadLawTexts(places, new Date(row.submittedAt)),
    row.similar > 0 ? findLikely(actor, { reportId: row.id, lang, limit: 1 }) : [],
  ]);
  return { row, law: laws[0] ?? null, likely: likely[0] ?? null, mayClaim: isFree(row) };
}

/** Whoever sees a submitted report in the office may take it, unless they stand aside. */
export const isFree = ({ status, isRecused }: QueueRow): boolean =>
  status === 'submitted' && !isRecused;
