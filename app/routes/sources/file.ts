import { openFile } from '#app/features/sources/commands/open-file.server.ts';
import { page } from '#app/http/page.ts';
import { NotFound } from '#app/platform/errors.ts';

/** The original of a file, to be saved by whom the rights name. */
export const loader = page('attachment.original.download', async ({ actor, now, params }) => {
  const answer = await openFile({ actor, now }, { attachmentId: params.id!, form: 'original' });
  if (!answer) throw new NotFound();
  return new Response(answer.body, answer);
});
