import { useActionData, useLoaderData } from '@remix-run/react';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { PasswordField } from '#app/features/people/components/password-field.tsx';
import { ResumedForm } from '#app/features/people/components/resumed-form.tsx';
import { signIn } from '#app/features/people/commands/sign-in.server.ts';
import { signInSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { Gate } from '#app/frame/gate.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import type { SessionEnded } from '#app/http/form-answer.ts';
import { page } from '#app/http/page.ts';
import { readResumedForm, writtenTexts } from '#app/http/resumed-form.ts';
import { safePath } from '#app/http/safe-redirect.ts';
import { signInFrom, signInHeaders } from '#app/http/sign-in-headers.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';

export const handle: Handle = { shell: 'own' };

export const loader = page('everyone', ({ t, url, session }) => ({
  title: t('people:sign-in.title'),
  to: safePath(url.searchParams.get('to')),
  hasSignedOut: url.searchParams.has('bye'),
  name: session?.account.name ?? null,
}));

export const action = formAction({
  default: intent({
    needs: 'everyone',
    schema: signInSchema,
    async run(context, input) {
      const done = await signIn(signInFrom(context), input);
      if (!done.ok) return done;
      const headers = signInHeaders(done, context.origin);
      const form = readResumedForm(input.resume);
      if (!form) return { ok: true, to: safePath(input.to), headers };
      return { ok: true, headers, data: { form, written: writtenTexts(form) } };
    },
  }),
});

export default function SignIn() {
  const { name } = useLoaderData<typeof loader>();
  const answer = useActionData<{ ok: boolean; details?: Resumed }>();
  if (answer?.ok && answer.details) return <Resume {...answer.details} />;
  return name === null || answer ? <SignInForm /> : <AlreadyIn name={name} />;
}

interface Resumed {
  form: SessionEnded;
  written: string[];
}

function Resume(resumed: Resumed) {
  const { t } = useI18n();
  return (
    <Gate title={t('people:resume.title')} lead={t('people:resume.lead')}>
      <ResumedForm {...resumed} />
    </Gate>
  );
}

function AlreadyIn({ name }: { name: string }) {
  const { t } = useI18n();
  const { to } = useLoaderData<typeof loader>();
  return (
    <Gate title={t('people:sign-in.already', { name })}>
      <form className="buttons" method="post" action={paths.signOut()} data-sign-out="">
        <ButtonLink look="primary" href={to}>
          {t('people:sign-in.go-on')}
        </ButtonLink>
        <Button>{t('people:sign-out')}</Button>
      </form>
    </Gate>
  );
}

function SignInForm() {
  const { t } = useI18n();
  const { to, hasSignedOut } = useLoaderData<typeof loader>();
  const form = useFormState();
  const resume = form.value('resume');
  return (
    <Gate
      title={t('people:sign-in.title')}
      lead={to !== '/' && !resume ? t('people:sign-in.to-go-on') : undefined}
      note={
        <>
          <p>
            <a href={paths.forgot()}>{t('people:sign-in.forgot')}</a>
          </p>
          <p>{t('people:sign-in.by-invitation')}</p>
        </>
      }
    >
      {hasSignedOut && !form.answer && (
        <Banner tone="good">{t('people:sign-in.signed-out')}</Banner>
      )}
      <FormProblem form={form} />
      <form method="post">
        {to !== '/' && <input type="hidden" name="to" value={to} />}
        {resume && <input type="hidden" name="resume" value={resume} />}
        <EmailField isOwn value={form.value('email')} error={form.error('email')} />
        <PasswordField label={t('people:password.label')} error={form.error('password')} />
        <Button look="primary">{t('people:sign-in.submit')}</Button>
      </form>
    </Gate>
  );
}
