import { saveProfile } from '#app/features/people/commands/save-profile.server.ts';
import { languageChoiceSchema } from '#app/features/people/schema.ts';
import { intent } from '#app/http/form-action.ts';
import { resourceAction } from '#app/http/resource-action.ts';
import { languageHeaders } from '#app/http/language-headers.ts';
import { safePath } from '#app/http/safe-redirect.ts';

export const action = resourceAction({
  default: intent({
    needs: 'everyone',
    schema: languageChoiceSchema,
    async run({ actor, now }, { language, back }) {
      const to = safePath(back);
      if (actor.kind !== 'account') return { ok: true, to, headers: languageHeaders(language) };
      const saved = await saveProfile({ actor, now }, { language });
      return saved.ok ? { ok: true, to, headers: languageHeaders(language) } : saved;
    },
  }),
});
