import { listOutline } from '#app/features/acts/queries/list-outline.server.ts';
import { readOutlineAddress } from '#app/features/acts/schema.ts';
import { page } from '#app/http/page.ts';

/** One level of an act's outline, from which a norm is picked. */
export const loader = page('act.search', async ({ actor, lang, now, url }) => {
  const asked = readOutlineAddress(url.searchParams, lang);
  return { level: asked && (await listOutline(actor, { ...asked, lang, now })) };
});
