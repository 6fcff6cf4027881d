import { useLoaderData } from '@remix-run/react';
import { askNewEmail } from '#app/features/people/commands/ask-new-email.server.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { newEmailSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('user.self.edit-sessions-2fa-delete', ({ session, t }) => ({
  title: t('people:email-change.title'),
  email: session!.account.email,
}));

export const action = formAction({
  default: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: newEmailSchema,
    async run({ actor, now, origin }, input) {
      const done = await askNewEmail({ actor: signedInPerson(actor), now, origin }, input);
      if (!done.ok) return done;
      const toast = { key: 'people:toast.email-asked' };
      return { ok: true, to: paths.profile(), toast };
    },
  }),
});

export default function ChangeEmail() {
  const { t } = useI18n();
  const { title, email } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.profile()} label={t('people:profile.title')} />}
        title={title}
        lead={t('people:email-change.lead', { email })}
      />
      <FormProblem form={form} />
      <form method="post">
        <EmailField value={form.value('email')} error={form.error('email')} />
        <PasswordField
          name="oldPassword"
          label={t('people:password.old')}
          error={form.error('oldPassword')}
        />
        <p className="buttons">
          <Button look="primary">{t('people:email-change.submit')}</Button>
          <ButtonLink href={paths.profile()}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
