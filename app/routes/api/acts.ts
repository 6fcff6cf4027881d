import { findActs } from '#app/features/acts/queries/find-acts.server.ts';
import { actWordsSchema } from '#app/features/acts/schema.ts';
import { page } from '#app/http/page.ts';

const LIMIT = 8;

/** Acts of the register for words that are being typed. */
export const loader = page('act.search', async ({ actor, lang, url }) => {
  const words = actWordsSchema.safeParse(url.searchParams.get('words') ?? '');
  if (!words.success) return { acts: [] };
  return { acts: await findActs(actor, { words: words.data, lang, limit: LIMIT }) };
});
