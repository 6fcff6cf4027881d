import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import { visibleReportsSql } from '../visibility.server.ts';

export interface FoundReport {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  status: string;
  /** Words around the first hit; the hit stands between ⟦ and ⟧. */
  excerpt: string;
}

export const SEARCH_LIMIT = 25;

/**
 * Reports that hold the words in title or text, among those that the actor sees, the newest first.
 * Russian word forms by the text search's stemmer, any part of a word by its letters, a report by
 * its number. Protected sources, comments and files are not searched.
 */
export async function searchReports(actor: Actor, words: string): Promise<FoundReport[]> {
  const text = words.trim().slice(0, 200);
  if (text === '') return [];
  const scope = visibleReportsSql(actor, { first: 4 });
  const number = /^№?\s*(\d{1,9})$/.exec(text)?.[1] ?? null;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return rows<FoundReport & Record<string, unknown>>(
    `reports.search:${scope.key}`,
    `select r.id, r.number, r.mark, v.title, r.status_key as status,
       ts_headline('russian', v.narrative_text, websearch_to_tsquery('russian', $1),
         'StartSel=⟦, StopSel=⟧, MaxWords=24, MinWords=12, MaxFragments=1') as excerpt
     from report r join report_version v on v.id = r.current_version_id
     where ${scope.sql}
       and (r.number = $3::int
         or to_tsvector('russian', v.title || ' ' || v.narrative_text) @@ websearch_to_tsquery('russian', $1)
         or v.title ilike $2 or v.narrative_text ilike $2)
     order by (r.number = $3::int) desc nulls last, r.updated_at desc, r.id
     limit ${SEARCH_LIMIT}`,
    [text, pattern, number, ...scope.values],
  );
}
