import { useLoaderData } from '@remix-run/react';
import { changeRole } from '#app/features/groups/commands/change-role.server.ts';
import { endMembership } from '#app/features/groups/commands/end-membership.server.ts';
import { handOverCoordination } from '#app/features/groups/commands/hand-over-coordination.server.ts';
import { keepMembership } from '#app/features/groups/commands/keep-membership.server.ts';
import { leaveGroup } from '#app/features/groups/commands/leave-group.server.ts';
import { PlannedEnd } from '#app/features/groups/components/planned-end.tsx';
import { LeaveForm } from '#app/features/groups/components/leave-form.tsx';
import { MemberForms } from '#app/features/groups/components/member-forms.tsx';
import { isLastCoordinator } from '#app/features/groups/domain/coordination.ts';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { listMembers } from '#app/features/groups/queries/list-members.server.ts';
import { changeRoleSchema, endMembershipSchema, leaveSchema } from '#app/features/groups/schema.ts';
import { emptySchema } from '#app/features/people/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('group.members.read', async ({ actor, lang, now, params }) => {
  const groupId = params.id!;
  const group = await getGroup(actor, groupId, lang);
  const members = await listMembers(actor, groupId, now);
  const member = members.find(({ id }) => id === params.membershipId);
  if (!member || !(member.isSelf || group.may.invite)) throw new NotFound();
  return {
    title: member.name,
    group: { id: group.id, name: group.name },
    member,
    mayChange: group.may.invite,
    isLast: isLastCoordinator(members, member.id),
    today: almatyDay(now),
  };
});

const placeOf = (params: Record<string, string>) => ({
  groupId: params.id!,
  membershipId: params.membershipId!,
});

export const action = formAction({
  role: intent({
    needs: 'group.change-group-role',
    schema: changeRoleSchema,
    async run({ command, params }, input) {
      const done = await changeRole(command, { ...placeOf(params), ...input });
      if (!done.ok) return done;
      return { ok: true, to: paths.group(params.id!), toast: { key: 'groups:toast.role-changed' } };
    },
  }),
  'hand-over': intent({
    needs: 'group.change-group-role',
    schema: emptySchema,
    async run({ command, params }) {
      const done = await handOverCoordination(command, placeOf(params));
      if (!done.ok) return done;
      return { ok: true, to: paths.group(params.id!), toast: { key: 'groups:toast.handed-over' } };
    },
  }),
  end: intent({
    needs: 'group.invite-remove-member',
    schema: endMembershipSchema,
    async run({ command, params }, { until }) {
      const done = await endMembership(command, { ...placeOf(params), until });
      if (!done.ok) return done;
      return { ok: true, to: paths.group(params.id!), toast: { key: 'groups:toast.ended' } };
    },
  }),
  keep: intent({
    needs: 'group.invite-remove-member',
    schema: emptySchema,
    async run({ command, params }) {
      const done = await keepMembership(command, placeOf(params));
      if (!done.ok) return done;
      return { ok: true, to: paths.group(params.id!), toast: { key: 'groups:toast.kept' } };
    },
  }),
  leave: intent({
    needs: 'group.leave',
    schema: leaveSchema,
    async run({ command, params }) {
      const done = await leaveGroup(command, { groupId: params.id! });
      if (!done.ok) return done;
      return { ok: true, to: paths.groups(), toast: { key: 'groups:toast.left' } };
    },
  }),
});

export default function Member() {
  const { t } = useI18n();
  const { group, member, mayChange, isLast, today } = useLoaderData<typeof loader>();
  const forms = {
    role: useFormState('role'),
    handOver: useFormState('hand-over'),
    end: useFormState('end'),
    keep: useFormState('keep'),
    leave: useFormState('leave'),
  };
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.group(group.id)} label={group.name} />}
        title={member.name}
        meta={<span>{t(`groups:role.${member.role}`)}</span>}
      />
      {Object.values(forms).map((form, at) => (
        <FormProblem key={at} form={form} />
      ))}
      {member.endedAt && mayChange && <PlannedEnd endedAt={member.endedAt} />}
      {isLast ? (
        <Banner>{t(member.isSelf ? 'groups:member.last-self' : 'groups:last-coordinator')}</Banner>
      ) : (
        <>
          {mayChange && (
            <MemberForms member={member} today={today} role={forms.role} end={forms.end} />
          )}
          {member.isSelf && <LeaveForm group={group.name} form={forms.leave} />}
        </>
      )}
    </>
  );
}
