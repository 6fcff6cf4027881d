import { useLoaderData } from '@remix-run/react';
import { inviteToOffice } from '#app/features/people/commands/invite-to-office.server.ts';
import { EmailField } from '#app/features/people/components/email-field.tsx';
import { LanguageField } from '#app/features/people/components/language-field.tsx';
import { OfficeRoleChoice } from '#app/features/people/components/office-role-choice.tsx';
import { hasActiveHead } from '#app/features/people/queries/has-active-head.server.ts';
import { inviteOfficeSchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

const ROLES = ['analyst', 'head', 'administrator'] as const;

export const handle: Handle = { shell: 'form' };

export const loader = page('user.office-role.grant-revoke', async ({ lang, t }) => ({
  title: t('people:invite.title'),
  lang,
  hasHead: await hasActiveHead(),
}));

export const action = formAction({
  default: intent({
    needs: 'user.office-role.grant-revoke',
    schema: inviteOfficeSchema,
    async run({ command, origin }, input) {
      const done = await inviteToOffice({ ...command, origin }, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.people(), toast: { key: 'people:toast.proposed' } };
    },
  }),
});

export default function InvitePerson() {
  const { t } = useI18n();
  const { title, lang, hasHead } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.people()} label={t('people:list.title')} />}
        title={title}
        lead={t(hasHead ? 'people:invite.lead' : 'people:invite.lead-operator')}
      />
      <FormProblem form={form} />
      <form method="post">
        <EmailField
          hint={t('people:invite.email-hint')}
          value={form.value('email')}
          error={form.error('email')}
        />
        <OfficeRoleChoice
          roles={ROLES}
          value={form.value('role', 'analyst')}
          error={form.error('role')}
        />
        <LanguageField
          value={form.value('language', lang)}
          label={t('groups:invite.language')}
          error={form.error('language')}
        />
        <p className="buttons">
          <Button look="primary">{t('people:invite.submit')}</Button>
          <ButtonLink href={paths.people()}>{t('people:cancel')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
