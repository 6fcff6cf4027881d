import { useLoaderData } from '@remix-run/react';
import { acceptInvitation } from '#app/features/groups/commands/accept-invitation.server.ts';
import { InvitedTo } from '#app/features/groups/components/invited-to.tsx';
import { LinkOver } from '#app/features/people/components/link-over.tsx';
import { NameField } from '#app/features/people/components/name-field.tsx';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { getInvitation } from '#app/features/people/queries/get-invitation.server.ts';
import { acceptInvitationSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { Gate } from '#app/frame/gate.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { signInFrom, signInHeaders } from '#app/http/sign-in-headers.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'own' };

export const loader = page('everyone', async ({ params, now, t, session }) => {
  const invitation = await getInvitation(params.token ?? '', now);
  if (invitation?.state !== 'open') {
    return { title: t('people:link.over-title'), invitation: null, mode: 'over' as const };
  }
  const own = session && (session.account.email === invitation.email ? 'join' : 'somebody-else');
  const mode = own ?? (invitation.hasAccount ? ('prove' as const) : ('new' as const));
  return { title: t('people:invitation.title'), invitation, mode };
});

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: acceptInvitationSchema,
    async run(context, input) {
      const { lang: language, origin, params, session } = context;
      const signedIn = session && {
        accountId: session.accountId,
        email: session.account.email,
      };
      const from = { ...signInFrom(context), language, signedIn };
      const done = await acceptInvitation(from, { ...input, token: params.token ?? '' });
      if (!done.ok) return done;
      const headers = done.signedIn ? signInHeaders(done.signedIn, origin) : [];
      return { ok: true, to: paths.home(), headers, toast: { key: 'people:toast.welcome' } };
    },
  }),
});

export default function Invitation() {
  const { t } = useI18n();
  const { title, invitation, mode } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (!invitation) {
    return (
      <Gate title={title}>
        <LinkOver />
      </Gate>
    );
  }
  return (
    <Gate
      title={title}
      lead={<InvitedTo invitation={invitation} />}
      note={mode === 'prove' && <a href={paths.forgot()}>{t('people:sign-in.forgot')}</a>}
    >
      <FormProblem form={form} />
      {mode === 'somebody-else' ? (
        <SomebodyElse email={invitation.email} />
      ) : (
        <form method="post">
          <Field id="email" label={t('people:email')}>
            <TextInput type="email" autoComplete="username" value={invitation.email} readOnly />
          </Field>
          {mode === 'new' && <NameField value={form.value('name')} error={form.error('name')} />}
          {mode === 'prove' && <p className="field">{t('people:invitation.prove')}</p>}
          {mode !== 'join' && (
            <PasswordField
              isNew={mode === 'new'}
              label={t(mode === 'new' ? 'people:password.choose' : 'people:password.label')}
              {...(mode === 'new' ? { hint: t('people:password.hint') } : {})}
              error={form.error('password')}
            />
          )}
          <Button look="primary">{t('people:invitation.accept')}</Button>
        </form>
      )}
    </Gate>
  );
}

function SomebodyElse({ email }: { email: string }) {
  const { t } = useI18n();
  return (
    <>
      <Banner tone="warn">{t('people:invitation.sign-out-first', { email })}</Banner>
      <form className="buttons" method="post" action={paths.signOut()} data-sign-out="">
        <Button>{t('people:sign-out')}</Button>
      </form>
    </>
  );
}
