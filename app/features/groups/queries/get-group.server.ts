import type { Actor, GroupKind } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';

export interface GroupView {
  id: string;
  name: string;
  kind: GroupKind;
  status: 'proposed' | 'active' | 'suspended' | 'merged';
  about: string;
  regions: { key: string; label: string }[];
  authorsMaySend: boolean;
  rowVersion: number;
  /** The group that stands in its place. */
  mergedInto: { id: string; name: string } | null;
  may: {
    readMembers: boolean;
    edit: boolean;
    invite: boolean;
    /** Invite a first coordinator, where the group has none. */
    inviteFirst: boolean;
    decide: boolean;
  };
}

interface Row {
  name: string;
  kind: GroupKind;
  status: GroupView['status'];
  about: string;
  authors_may_send: boolean;
  row_version: number;
  regions: GroupView['regions'];
  merged_into: GroupView['mergedInto'];
}

const LABELS = { ru: 'label_ru', kk: 'label_kk', en: 'label_en' } as const;

const sqlFor = (language: Language) => `
  select g.name, g.kind, g.status, g.about, g.authors_may_send, g.row_version,
    (select json_build_object('id', i.id, 'name', i.name) from monitoring_group i
      where i.id = g.merged_into_id) as merged_into,
    coalesce((select json_agg(json_build_object('key', r.key, 'label', r.${LABELS[language]}) order by r.position)
      from group_region gr join region r on r.key = gr.region_key where gr.group_id = g.id), '[]'::json) as regions
  from monitoring_group g where g.id = $1`;

/** A group's profile; one that is not active is there for its own people and the office alone. */
export async function getGroup(actor: Actor, id: string, language: Language): Promise<GroupView> {
  const [row] = await rows<Row & Record<string, unknown>>(
    `get-group-${language}`,
    sqlFor(language),
    [id],
  );
  const readMembers = can(actor, 'group.members.read', { id }).allowed;
  if (!row || (row.status !== 'active' && !readMembers)) throw new NotFound();
  return {
    id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    about: row.about,
    regions: row.regions,
    authorsMaySend: row.authors_may_send,
    rowVersion: row.row_version,
    mergedInto: row.merged_into,
    may: {
      readMembers,
      edit: can(actor, 'group.profile.edit', { id }).allowed,
      invite: can(actor, 'group.invite-remove-member', { id }).allowed,
      inviteFirst: can(actor, 'group.first-coordinator.invite').allowed,
      decide: can(actor, 'group.approve-suspend-merge').allowed,
    },
  };
}
