import { useLoaderData } from '@remix-run/react';
import { becomeFirstAdministrator } from '#app/features/people/commands/become-first-administrator.server.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { NameField } from '#app/features/people/components/name-field.tsx';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { firstAdministratorSchema } from '#app/features/people/schema.ts';
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
  const isOpen = await isLinkOpen(params.token ?? '', 'first-administrator', now);
  return { title: t(isOpen ? 'people:first.title' : 'people:link.over-title'), isOpen };
});

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: firstAdministratorSchema,
    async run(context, input) {
      const { lang: language, origin, params } = context;
      const from = { ...signInFrom(context), language };
      const done = await becomeFirstAdministrator(from, { ...input, token: params.token ?? '' });
      if (!done.ok) return done;
      return { ok: true, to: paths.people(), headers: signInHeaders(done, origin) };
    },
  }),
});

export default function FirstAdministrator() {
  const { t } = useI18n();
  const { title, isOpen } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (!isOpen) {
    return (
      <Gate title={title}>
        <LinkOver />
      </Gate>
    );
  }
  return (
    <Gate title={title} lead={t('people:first.lead')}>
      <FormProblem form={form} />
      <form method="post">
        <NameField value={form.value('name')} error={form.error('name')} />
        <EmailField isOwn value={form.value('email')} error={form.error('email')} />
        <PasswordField
          isNew
          label={t('people:password.choose')}
          hint={t('people:password.hint')}
          error={form.error('password')}
        />
        <Button look="primary">{t('people:first.submit')}</Button>
      </form>
    </Gate>
  );
}
