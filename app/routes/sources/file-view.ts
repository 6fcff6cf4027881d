import { openFile } from '#app/features/sources/commands/open-file.server.ts';
import { page } from '#app/http/page.ts';
import { NotFound } from '#app/platform/errors.ts';

/** A picture made anew from the pixels of the one that was sent. */
export const loader = page('attachment.derivative.read', async ({ actor, now, params }) => {
  const answer = await openFile({ actor, now }, { attachmentId: params.id!, form: 'derivative' });
  if (!answer) throw new NotFound();
  return new Response(answer.body, { headers: answer.headers });
});
