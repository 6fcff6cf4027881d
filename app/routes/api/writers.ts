import { noteWriter } from '#app/features/reports/commands/note-writer.server.ts';
import { getDraftNews } from '#app/features/reports/queries/get-draft.server.ts';
import { writerSchema } from '#app/features/reports/schema.ts';
import { intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { resourceAction } from '#app/http/resource-action.ts';
import { NotFound } from '#app/platform/errors.ts';

/** Who else writes in a draft, and which of its parts moved on. */
export const loader = page('draft.edit', async ({ actor, lang, now, params }) => {
  const news = await getDraftNews(actor, { id: params.id!, lang, now });
  if (!news) throw new NotFound();
  return news;
});

/** A browser says where its person writes. */
export const action = resourceAction({
  default: intent({
    needs: 'draft.edit',
    schema: writerSchema,
    run: async ({ command, params }, { part = null }) => {
      const done = await noteWriter(command, { reportId: params.id!, part });
      return done.ok ? { ok: true, data: {} } : done;
    },
  }),
});
