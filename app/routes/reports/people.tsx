import { useLoaderData } from '@remix-run/react';
import { addColleague, removePerson } from '#app/features/reports/commands/change-people.server.ts';
import { inviteToReport } from '#app/features/reports/commands/invite-to-report.server.ts';
import { revokeReportInvitation } from '#app/features/reports/commands/revoke-report-invitation.server.ts';
import { AddColleague } from '#app/features/reports/components/add-colleague.tsx';
import { DraftPeople } from '#app/features/reports/components/draft-people.tsx';
import { InviteForm } from '#app/features/reports/components/invite-form.tsx';
import { SentInvitations } from '#app/features/reports/components/sent-invitations.tsx';
import { getPeople, type PeoplePage } from '#app/features/reports/queries/get-people.server.ts';
import {
  addColleagueSchema,
  inviteToReportSchema,
  removePersonSchema,
  reportInvitationSchema,
} from '#app/features/reports/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('draft.read', async ({ actor, lang, now, params, t }) => {
  const people = await getPeople(actor, { id: params.id!, lang, now });
  if (!people) throw new NotFound();
  return { title: t('reports:people.page'), page: people };
});

export const action = formAction({
  default: intent({
    needs: 'draft.edit',
    schema: inviteToReportSchema,
    run: async ({ command, params }, input) => {
      const done = await inviteToReport(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.personInvited' } } : done;
    },
  }),
  colleague: intent({
    needs: 'draft.edit',
    schema: addColleagueSchema,
    run: async ({ command, params }, input) => {
      const done = await addColleague(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.personAdded' } } : done;
    },
  }),
  remove: intent({
    needs: 'draft.edit',
    schema: removePersonSchema,
    run: async ({ command, params }, input) => {
      const done = await removePerson(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.personRemoved' } } : done;
    },
  }),
  revoke: intent({
    needs: 'draft.edit',
    schema: reportInvitationSchema,
    run: async ({ command, params }, input) => {
      const done = await revokeReportInvitation(command, { reportId: params.id!, ...input });
      const to = paths.reportPeople(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.inviteRevoked' } } : done;
    },
  }),
});

/** Who writes a draft, who is on the list of a confidential one, and whom they have invited. */
export default function People() {
  const { page: shown } = useLoaderData<typeof loader>() as { page: PeoplePage };
  const { t } = useI18n();
  const invite = useFormState();
  const rest = [useFormState('colleague'), useFormState('remove'), useFormState('revoke')];
  const { id, people, colleagues, invitations, isConfidential, mayChange } = shown;
  const present = new Set(people.map((person) => person.id));
  const addable = colleagues.filter((one) => !present.has(one.id));
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={`${paths.editReport(id)}#who`} label={t('reports:check.crumb')}>
            {t('reports:people.page')}
          </Breadcrumb>
        }
        title={t('reports:people.page')}
        lead={shown.title || t('reports:untitled')}
      />
      {[invite, ...rest].map((form, at) => (
        <FormProblem key={at} form={form} />
      ))}
      <p className="md sub">
        {t(isConfidential ? 'reports:people.confidential' : 'reports:people.ordinary', {
          group: shown.group,
        })}
      </p>
      <DraftPeople people={people} mayChange={mayChange} />
      {mayChange && addable.length > 0 && (
        <Section title={t('reports:people.colleague')}>
          <AddColleague colleagues={addable} choosesPart={isConfidential} />
        </Section>
      )}
      {mayChange && (
        <Section title={t('reports:people.invite')} id="invite">
          <InviteForm form={invite} choosesPart={isConfidential} />
        </Section>
      )}
      {invitations.length > 0 && (
        <Section title={t('reports:people.invitations')}>
          <SentInvitations invitations={invitations} />
        </Section>
      )}
    </>
  );
}
