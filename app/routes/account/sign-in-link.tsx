import { useLoaderData } from '@remix-run/react';
import { signInByLink } from '#app/features/people/commands/sign-in-by-link.server.ts';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { emptySchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { Gate } from '#app/frame/gate.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { signInFrom, signInHeaders } from '#app/http/sign-in-headers.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

export const handle: Handle = { shell: 'own' };

export const loader = page('everyone', async ({ params, now, t }) => {
  const isOpen = await isLinkOpen(params.token ?? '', 'sign-in', now);
  return { title: t(isOpen ? 'people:sign-in-link.title' : 'people:link.over-title'), isOpen };
});

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: emptySchema,
    async run(context) {
      const done = await signInByLink(signInFrom(context), { token: context.params.token ?? '' });
      if (!done.ok) return done;
      return { ok: true, to: paths.home(), headers: signInHeaders(done, context.origin) };
    },
  }),
});

export default function SignInLink() {
  const { t } = useI18n();
  const { title, isOpen } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <Gate title={title} lead={isOpen ? t('people:sign-in-link.lead') : undefined}>
      <FormProblem form={form} />
      {isOpen ? (
        <form method="post">
          <Button look="primary">{t('people:sign-in.submit')}</Button>
        </form>
      ) : (
        <LinkOver />
      )}
    </Gate>
  );
}
