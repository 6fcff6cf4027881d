import { useLoaderData } from '@remix-run/react';
import { approveGroup } from '#app/features/groups/commands/approve-group.server.ts';
import { restoreGroup } from '#app/features/groups/commands/restore-group.server.ts';
import { setSending } from '#app/features/groups/commands/set-sending.server.ts';
import { suspendGroup } from '#app/features/groups/commands/suspend-group.server.ts';
import { GroupPage } from '#app/features/groups/components/group-page.tsx';
import { lacksCoordinator } from '#app/features/groups/domain/coordination.ts';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { listGroupInvitations } from '#app/features/groups/queries/list-group-invitations.server.ts';
import { listMembers } from '#app/features/groups/queries/list-members.server.ts';
import { groupStatusSchema, sendingSchema } from '#app/features/groups/schema.ts';
import { resendInvitation } from '#app/features/people/commands/resend-invitation.server.ts';
import { revokeInvitation } from '#app/features/people/commands/revoke-invitation.server.ts';
import { invitationIdSchema } from '#app/features/people/schema.ts';
import { OtherProblem } from '#app/frame/form-problem.tsx';
import { Gate } from '#app/frame/gate.tsx';
import { useRoot } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { paths } from '#app/paths.ts';

export const loader = page('group.public-profile.read', async ({ actor, lang, now, params }) => {
  const groupId = params.id!;
  const group = await getGroup(actor, groupId, lang);
  const [members, invitations] = await Promise.all([
    listMembers(actor, groupId, now),
    listGroupInvitations(actor, groupId, now),
  ]);
  const mayInviteFirst = group.may.inviteFirst && lacksCoordinator(members);
  return { title: group.name, group, members, invitations, mayInviteFirst };
});

// Who may send an invitation again or take it back is found out with the invitation.
export const action = formAction({
  resend: intent({
    needs: 'group.members.read',
    schema: invitationIdSchema,
    async run({ command, origin, params }, input) {
      const done = await resendInvitation({ ...command, origin }, input);
      if (!done.ok) return done;
      const toast = { key: 'people:toast.invitation-resent' };
      return { ok: true, to: paths.group(params.id!), toast };
    },
  }),
  revoke: intent({
    needs: 'group.members.read',
    schema: invitationIdSchema,
    async run({ command, params }, input) {
      const done = await revokeInvitation(command, input);
      if (!done.ok) return done;
      const toast = { key: 'people:toast.invitation-revoked' };
      return { ok: true, to: paths.group(params.id!), toast };
    },
  }),
  sending: intent({
    needs: 'group.profile.edit',
    schema: sendingSchema,
    async run({ command, params }, input) {
      const groupId = params.id!;
      const authorsMaySend = input.authorsMaySend === 'yes';
      const done = await setSending(command, { groupId, authorsMaySend });
      if (!done.ok) return done;
      return { ok: true, to: paths.group(groupId), toast: { key: 'groups:toast.saved' } };
    },
  }),
  status: intent({
    needs: 'group.approve-suspend-merge',
    schema: groupStatusSchema,
    async run({ command, origin, params }, { move }) {
      const groupId = params.id!;
      const commands = { approve: approveGroup, suspend: suspendGroup, restore: restoreGroup };
      const done = await commands[move]({ ...command, origin }, { groupId });
      if (!done.ok) return done;
      return { ok: true, to: paths.group(groupId), toast: { key: `groups:toast.${move}` } };
    },
  }),
});

export default function Group() {
  const loaded = useLoaderData<typeof loader>();
  const isVisitor = !useRoot()?.who;
  if (isVisitor) {
    return (
      <Gate title={loaded.group.name}>
        <div className="field">
          <GroupPage {...loaded} hideTitle />
        </div>
      </Gate>
    );
  }
  return <GroupPage {...loaded} problem={<OtherProblem but={[]} />} />;
}
