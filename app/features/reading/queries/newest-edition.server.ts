import type { Transaction } from '#app/platform/database.server.ts';

/** The day of the newest edition, in any language, that holds the article; null where none does. */
export async function newestEdition(tx: Transaction, articleKey: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ day: string | null }[]>`
    select max(e.valid_from)::text as day from act_unit u join act_edition e on e.id = u.edition_id
    where u.article_key = ${articleKey}`;
  return found?.day ?? null;
}
