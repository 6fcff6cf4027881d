import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { approveOfficeRole } from '#app/features/people/commands/approve-office-role.server.ts';
import { declineOfficeRole } from '#app/features/people/commands/decline-office-role.server.ts';
import { proposeOfficeRole } from '#app/features/people/commands/propose-office-role.server.ts';
import { restoreAccount } from '#app/features/people/commands/restore-account.server.ts';
import { suspendAccount } from '#app/features/people/commands/suspend-account.server.ts';
import { PersonFacts } from '#app/features/people/components/person-facts.tsx';
import { RoleProposal } from '#app/features/people/components/role-proposal.tsx';
import { Suspension } from '#app/features/people/components/suspension.tsx';
import { getPerson } from '#app/features/people/queries/get-person.server.ts';
import { emptySchema, proposalIdSchema, proposeRoleSchema } from '#app/features/people/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('user.directory.read', async ({ actor, now, params }) => {
  const person = await getPerson(actor, params.id!, now);
  return {
    title: person.name,
    person,
    maySuspend: can(actor, 'user.create-suspend').allowed,
    mayGiveRoles: can(actor, 'user.office-role.grant-revoke').allowed,
  };
});

export const action = formAction({
  suspend: intent({
    needs: 'user.create-suspend',
    schema: emptySchema,
    async run({ command, params }) {
      const done = await suspendAccount(command, { accountId: params.id! });
      if (!done.ok) return done;
      return { ok: true, to: paths.person(params.id!), toast: { key: 'people:toast.suspended' } };
    },
  }),
  restore: intent({
    needs: 'user.create-suspend',
    schema: emptySchema,
    async run({ command, params }) {
      const done = await restoreAccount(command, { accountId: params.id! });
      if (!done.ok) return done;
      return { ok: true, to: paths.person(params.id!), toast: { key: 'people:toast.restored' } };
    },
  }),
  propose: intent({
    needs: 'user.office-role.grant-revoke',
    schema: proposeRoleSchema,
    async run({ command, params }, input) {
      const done = await proposeOfficeRole(command, { accountId: params.id!, ...input });
      if (!done.ok) return done;
      return { ok: true, to: paths.person(params.id!), toast: { key: 'people:toast.proposed' } };
    },
  }),
  approve: intent({
    needs: 'user.office-role.grant-revoke',
    schema: proposalIdSchema,
    async run({ command, params }, input) {
      const done = await approveOfficeRole(command, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.person(params.id!), toast: { key: 'people:toast.role-set' } };
    },
  }),
  decline: intent({
    needs: 'user.office-role.grant-revoke',
    schema: proposalIdSchema,
    async run({ command, params }, input) {
      const done = await declineOfficeRole(command, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.person(params.id!), toast: { key: 'people:toast.declined' } };
    },
  }),
});

export default function Person() {
  const { t } = useI18n();
  const { person, maySuspend, mayGiveRoles } = useLoaderData<typeof loader>();
  const propose = useFormState('propose');
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.people()} label={t('people:list.title')} />}
        title={person.name}
      />
      <FormProblem form={propose} />
      <OtherProblem but={['propose']} />
      <PersonFacts person={person} />
      {mayGiveRoles && <RoleProposal person={person} error={propose.error('role')} />}
      {maySuspend && <Suspension suspendedAt={person.suspendedAt} />}
    </>
  );
}
