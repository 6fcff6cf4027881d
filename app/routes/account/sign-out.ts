import { signOut } from '#app/features/people/commands/sign-out.server.ts';
import { emptySchema } from '#app/features/people/schema.ts';
import { intent } from '#app/http/form-action.ts';
import { resourceAction } from '#app/http/resource-action.ts';
import { signOutHeaders } from '#app/http/sign-in-headers.ts';
import { paths } from '#app/paths.ts';

export const action = resourceAction({
  default: intent({
    needs: 'everyone',
    schema: emptySchema,
    async run({ actor, now, session, origin }) {
      if (session && actor.kind === 'account') await signOut({ actor, now }, session.id);
      return { ok: true, to: `${paths.signIn()}?bye`, headers: signOutHeaders(origin) };
    },
  }),
});
