import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { approveOfficeInvitation } from '#app/features/people/commands/approve-office-invitation.server.ts';
import { resendInvitation } from '#app/features/people/commands/resend-invitation.server.ts';
import { revokeInvitation } from '#app/features/people/commands/revoke-invitation.server.ts';
import { OfficeInvitations } from '#app/features/people/components/office-invitations.tsx';
import { PeopleFilter } from '#app/features/people/components/people-filter.tsx';
import { PeopleTable } from '#app/features/people/components/people-table.tsx';
import { hasActiveHead } from '#app/features/people/queries/has-active-head.server.ts';
import { listOfficeInvitations } from '#app/features/people/queries/list-office-invitations.server.ts';
import { listPeople } from '#app/features/people/queries/list-people.server.ts';
import { invitationIdSchema, readPeopleFilter } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';

export const loader = page('user.directory.read', async ({ actor, now, t, url }) => {
  const filter = readPeopleFilter(url.searchParams);
  const { people, next } = await listPeople(actor, filter, now);
  const invitations = await listOfficeInvitations(actor, now);
  const rest = new URLSearchParams(url.searchParams);
  if (next) rest.set('after', next);
  return {
    title: t('people:list.title'),
    filter,
    people,
    nextHref: next && `${paths.people()}?${rest}`,
    invitations,
    hasHead: await hasActiveHead(),
    mayInvite: can(actor, 'user.office-role.grant-revoke').allowed,
  };
});

export const action = formAction({
  approve: intent({
    needs: 'user.office-role.grant-revoke',
    schema: invitationIdSchema,
    async run({ command, origin }, input) {
      const done = await approveOfficeInvitation({ ...command, origin }, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.people(), toast: { key: 'people:toast.invitation-approved' } };
    },
  }),
  resend: intent({
    needs: 'user.office-role.grant-revoke',
    schema: invitationIdSchema,
    async run({ command, origin }, input) {
      const done = await resendInvitation({ ...command, origin }, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.people(), toast: { key: 'people:toast.invitation-resent' } };
    },
  }),
  revoke: intent({
    needs: 'user.office-role.grant-revoke',
    schema: invitationIdSchema,
    async run({ command }, input) {
      const done = await revokeInvitation(command, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.people(), toast: { key: 'people:toast.invitation-revoked' } };
    },
  }),
});

export default function People() {
  const { t } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const { title, filter, people, nextHref, invitations, hasHead, mayInvite } = loaded;
  const forms = [useFormState('approve'), useFormState('resend'), useFormState('revoke')];
  return (
    <>
      <PageHead
        title={title}
        actions={
          mayInvite && (
            <ButtonLink look="primary" icon="user-plus" href={paths.invitePerson()}>
              {t('people:invite.title')}
            </ButtonLink>
          )
        }
      />
      {forms.map((form, at) => (
        <FormProblem key={at} form={form} />
      ))}
      {invitations.length > 0 && (
        <Section title={t('people:list.invitations')}>
          <OfficeInvitations invitations={invitations} hasHead={hasHead} />
        </Section>
      )}
      <Section title={t('people:list.accounts')}>
        <PeopleFilter filter={filter} action={paths.people()} />
        {people.length === 0 ? (
          <EmptyState title={t('people:list.empty-title')}>{t('people:list.empty')}</EmptyState>
        ) : (
          <PeopleTable people={people} />
        )}
        <Pager {...(nextHref ? { nextHref } : {})} />
      </Section>
    </>
  );
}
