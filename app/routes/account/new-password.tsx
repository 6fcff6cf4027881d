import { useLoaderData } from '@remix-run/react';
import { resetPassword } from '#app/features/people/commands/reset-password.server.ts';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { newPasswordSchema } from '#app/features/people/schema.ts';
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
  const isOpen = await isLinkOpen(params.token ?? '', 'reset', now);
  return { title: t(isOpen ? 'people:reset.new-title' : 'people:link.over-title'), isOpen };
});

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: newPasswordSchema,
    async run(context, { password }) {
      const { origin, params } = context;
      const from = { ...signInFrom(context), origin };
      const done = await resetPassword(from, { token: params.token ?? '', password });
      if (!done.ok) return done;
      const toast = { key: 'people:toast.password-set' };
      return { ok: true, to: paths.home(), headers: signInHeaders(done, origin), toast };
    },
  }),
});

export default function NewPassword() {
  const { t } = useI18n();
  const { title, isOpen } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (!isOpen) {
    return (
      <Gate title={title}>
        <LinkOver another={{ href: paths.forgot(), label: t('people:reset.again') }} />
      </Gate>
    );
  }
  return (
    <Gate title={title} lead={t('people:reset.new-lead')}>
      <FormProblem form={form} />
      <form method="post">
        <PasswordField
          isNew
          label={t('people:password.new')}
          hint={t('people:password.hint')}
          error={form.error('password')}
        />
        <Button look="primary">{t('people:reset.set')}</Button>
      </form>
    </Gate>
  );
}
