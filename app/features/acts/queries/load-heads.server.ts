import { rows } from '#app/platform/database.server.ts';
import type { Head } from '../domain/reading/outline.ts';

/** What the outline of an edition is made of: its divisions and the heads of its articles, no text. */
export async function loadHeads(editionId: string): Promise<Head[]> {
  return rows<Head>(
    'acts.heads',
    `select key, parent_key as "parentKey", unit, number, heading, position, is_repealed as "isRepealed"
     from act_unit where edition_id = $1 and (article_key is null or key = article_key)
     order by position`,
    [editionId],
  );
}
