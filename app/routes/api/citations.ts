import { readCitations } from '#app/features/acts/queries/read-citations.server.ts';
import { citedTextSchema } from '#app/features/acts/schema.ts';
import { intent } from '#app/http/form-action.ts';
import { resourceAction } from '#app/http/resource-action.ts';

/** The citations of a paragraph that is being typed; it is sent as a form, since an address is too short for it. */
export const action = resourceAction({
  default: intent({
    needs: 'act.search',
    schema: citedTextSchema,
    run: async ({ actor, lang, now }, { text }) => ({
      ok: true,
      data: { citations: await readCitations(actor, { text, lang, now }) },
    }),
  }),
});
