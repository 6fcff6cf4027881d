import { useLoaderData } from '@remix-run/react';
import { confirmNewEmail } from '#app/features/people/commands/confirm-new-email.server.ts';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { emptySchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { Gate } from '#app/frame/gate.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

export const handle: Handle = { shell: 'own' };

/** The link in the letter to a new address: looking does not use it up, confirming does. */
export const loader = page('everyone', async ({ params, now, t }) => {
  const isOpen = await isLinkOpen(params.token ?? '', 'email', now);
  return {
    title: t(isOpen ? 'people:email-change.confirm-title' : 'people:link.over-title'),
    isOpen,
  };
});

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: emptySchema,
    async run({ now, params }) {
      const done = await confirmNewEmail({ now }, { token: params.token ?? '' });
      if (!done.ok) return done;
      return { ok: true, to: paths.profile(), toast: { key: 'people:toast.email-set' } };
    },
  }),
});

export default function NewEmail() {
  const { t } = useI18n();
  const { title, isOpen } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <Gate title={title} lead={isOpen ? t('people:email-change.confirm-lead') : undefined}>
      <FormProblem form={form} />
      {isOpen ? (
        <form method="post">
          <Button look="primary">{t('people:email-change.confirm')}</Button>
        </form>
      ) : (
        <LinkOver />
      )}
    </Gate>
  );
}
