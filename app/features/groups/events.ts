// What is recorded of monitoring groups and memberships.
import type { GroupKind, GroupRole } from '#app/access/actor.ts';
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type GroupChanges = {
  'group.requested': { after: { kind: GroupKind; regions: string[] } };
  'group.created': { after: { kind: GroupKind; regions: string[] } };
  'group.approved': { before: { status: string }; after: { status: string } };
  'group.suspended': { before: { status: string }; after: { status: string } };
  'group.restored': { before: { status: string }; after: { status: string } };
  'group.merged': { after: { intoId: string } };
  'group.took-in': { after: { fromId: string } };
  'group.profile-saved': { after: { fields: string[] } };
  'group.regions-set': { before: { regions: string[] }; after: { regions: string[] } };
  'group.sending-set': { before: { authorsMaySend: boolean }; after: { authorsMaySend: boolean } };
};

interface Member {
  accountId: string;
  role: GroupRole;
}

export type MembershipChanges = {
  'membership.started': { after: Member & { startedAt: string } };
  'membership.role-changed': { before: Member; after: Member };
  'membership.ended': { before: Member; after: { endedAt: string } };
  /** A planned end was taken back. */
  'membership.end-cancelled': { before: Member & { endedAt: string }; after: Member };
};

export type GroupEvent = EventUnion<GroupChanges> | EventUnion<MembershipChanges>;

const ofGroup = recorderOf<GroupChanges>('group');
const ofMembership = recorderOf<MembershipChanges>('membership');

/** An event about a group. */
export const groupEvent = <T extends keyof GroupChanges>(
  type: T,
  groupId: string,
  change: GroupChanges[T],
) => ofGroup(type, groupId, change, { groupId });

/** An event about a membership in a group. */
export const membershipEvent = <T extends keyof MembershipChanges>(
  type: T,
  membershipId: string,
  groupId: string,
  change: MembershipChanges[T],
) => ofMembership(type, membershipId, change, { groupId });
