import { changePassword } from '#app/features/people/commands/change-password.server.ts';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { changePasswordSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { signedInPerson } from '#app/http/actor.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { signInFrom, signInHeaders } from '#app/http/sign-in-headers.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('user.self.edit-sessions-2fa-delete', ({ t }) => ({
  title: t('people:password.change-title'),
}));

export const action = formAction({
  default: intent({
    needs: 'user.self.edit-sessions-2fa-delete',
    schema: changePasswordSchema,
    async run(context, input) {
      const { actor, origin, session } = context;
      const done = await changePassword(
        {
          ...signInFrom(context),
          actor: signedInPerson(actor),
          origin,
          sessionId: session?.id ?? '',
        },
        input,
      );
      if (!done.ok) return done;
      const toast = { key: 'people:toast.password-changed' };
      return { ok: true, to: paths.profile(), headers: signInHeaders(done, origin), toast };
    },
  }),
});

export default function Password() {
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.profile()} label={t('people:profile.title')} />}
        title={t('people:password.change-title')}
        lead={t('people:password.change-lead')}
      />
      <FormProblem form={form} />
      <form method="post">
        <PasswordField
          name="oldPassword"
          label={t('people:password.old')}
          error={form.error('oldPassword')}
        />
        <PasswordField
          isNew
          label={t('people:password.new')}
          hint={t('people:password.hint')}
          error={form.error('password')}
        />
        <p className="buttons">
          <Button look="primary">{t('people:password.change')}</Button>
          <ButtonLink href={paths.profile()}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
