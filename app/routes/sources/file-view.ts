import { openFile } from '#app/features/sources/commands/open-file.server.ts';
import { page } from '#app/http/page.ts';
import { NotFound } from '#app/platform/errors.ts';

/** What a page shows of a file: a picture made anew from its pixels, or sound, a stretch at a time. */
export const loader = page(
  'attachment.derivative.read',
  async ({ actor, now, params, request }) => {
    const range = request.headers.get('range');
    const asked = { attachmentId: params.id!, form: 'shown', range } as const;
    const answer = await openFile({ actor, now }, asked);
    if (!answer) throw new NotFound();
    return new Response(answer.body, answer);
  },
);
