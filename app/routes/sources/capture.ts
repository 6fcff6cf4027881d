import { openCapture } from '#app/features/sources/queries/open-capture.server.ts';
import { page } from '#app/http/page.ts';
import { NotFound } from '#app/platform/errors.ts';

/** A site's answer as it came: to be saved, never opened inside the site. */
export const loader = page('snapshot.read', async ({ actor, params }) => {
  const answer = await openCapture(actor, params.id!);
  if (!answer) throw new NotFound();
  return new Response(answer.body, answer);
});
