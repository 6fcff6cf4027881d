import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { saveDraftSchema } from '#app/features/reports/schema.ts';
import { conflict } from '#app/access/context.ts';
import { intent } from '#app/http/form-action.ts';
import { resourceAction } from '#app/http/resource-action.ts';

/** Saves a draft by itself while it is written; what met somebody else's change comes back as 409. */
export const action = resourceAction({
  default: intent({
    needs: 'draft.edit',
    schema: saveDraftSchema,
    run: async ({ command, params }, input) => {
      const saved = await saveDraft(command, { reportId: params.id!, input });
      if (!saved.ok) return saved;
      if (saved.contested.length > 0) return conflict('reports.contested', { ...saved });
      return { ok: true, data: saved };
    },
  }),
});
