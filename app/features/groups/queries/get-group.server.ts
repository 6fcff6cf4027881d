import type { Actor, GroupKind } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';

const LABEL = { ru: 'labelRu', kk: 'labelKk', en: 'labelEn' } as const;

export interface GroupView {
  id: string;
  name: string;
  kind: GroupKind;
  status: 'proposed' | 'active' | 'suspended' | 'merged';
  about: string;
  regions: { key: string; label: string }[];
  authorsMaySend: boolean;
  rowVersion: number;
  may: {
    readMembers: boolean;
    edit: boolean;
    invite: boolean;
    /** Invite a first coordinator, where the group has none. */
    inviteFirst: boolean;
    decide: boolean;
    leave: boolean;
  };
}

/** A group's profile; one that is not active is there for its own people and the office alone. */
export async function getGroup(actor: Actor, id: string, language: Language): Promise<GroupView> {
  const group = await db().group.findUnique({
    where: { id },
    include: { regions: { include: { region: true } } },
  });
  const readMembers = can(actor, 'group.members.read', { id }).allowed;
  if (!group || (group.status !== 'active' && !readMembers)) throw new NotFound();
  return {
    id,
    name: group.name,
    kind: group.kind as GroupKind,
    status: group.status as GroupView['status'],
    about: group.about,
    regions: group.regions
      .sort((one, other) => one.region.position - other.region.position)
      .map(({ region }) => ({ key: region.key, label: region[LABEL[language]] })),
    authorsMaySend: group.authorsMaySend,
    rowVersion: group.rowVersion,
    may: {
      readMembers,
      edit: can(actor, 'group.profile.edit', { id }).allowed,
      invite: can(actor, 'group.invite-remove-member', { id }).allowed,
      inviteFirst: can(actor, 'group.first-coordinator.invite').allowed,
      decide: can(actor, 'group.approve-suspend-merge').allowed,
      leave: can(actor, 'group.leave', { id }).allowed,
    },
  };
}
