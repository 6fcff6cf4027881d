import type { Transaction } from '#app/platform/database.server.ts';
import type { Readable } from '../domain/share-out.ts';

/** The articles in force of some parts (chapters, or acts for what stands in none), in reading order. */
export const loadReadable = (tx: Transaction, parts: readonly string[]): Promise<Readable[]> =>
  tx.$queryRaw<Readable[]>`
    select ar.key, a.key as "actKey", ar.chapter_key as "chapterKey"
    from act_article ar join act a on a.id = ar.act_id
    where ar.repealed_from is null and (ar.chapter_key = any(${[...parts]}::text[])
      or (ar.chapter_key is null and a.key = any(${[...parts]}::text[])))
    order by a.key, ar.position`;
