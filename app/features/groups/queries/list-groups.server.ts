import type { Actor, GroupKind, GroupRole } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';

export interface GroupRow {
  id: string;
  name: string;
  kind: GroupKind;
  status: 'proposed' | 'active' | 'suspended' | 'merged';
  regions: string[];
  coordinators: string[];
  memberCount: number;
  /** The reader's own role in it. */
  role: GroupRole | null;
}

export const GROUPS_PAGE = 50;

interface Row {
  id: string;
  name: string;
  kind: GroupKind;
  status: GroupRow['status'];
  regions: string[];
  coordinators: string[];
  member_count: number;
  role: GroupRole | null;
}

const LABELS = { ru: 'label_ru', kk: 'label_kk', en: 'label_en' } as const;

// One row more than a page tells whether there is a next one.
const sqlFor = (language: Language) => `
  select g.id, g.name, g.kind, g.status, p.coordinators, p.member_count, p.role,
    array(select r.${LABELS[language]} from group_region gr join region r on r.key = gr.region_key
      where gr.group_id = g.id order by r.position) as regions
  from monitoring_group g
  cross join lateral (
    select count(*)::int as member_count,
      max(m.role) filter (where m.account_id = $3) as role,
      coalesce(array_agg(a.name order by a.name) filter (where m.role = 'coordinator'), '{}') as coordinators
    from membership m join account a on a.id = m.account_id
    where m.group_id = g.id and m.started_at <= $4 and (m.ended_at is null or m.ended_at > $4)) p
  where ($1::uuid[] is null or g.id = any($1))
    and ($2::uuid is null or (g.name, g.id) > (select name, id from monitoring_group where id = $2))
  order by g.name, g.id
  limit ${GROUPS_PAGE + 1}`;

/** One's own groups; for the office and the administrator all of them, a page at a time. */
export async function listGroups(
  actor: Actor,
  given: { language: Language; after: string | null; now: Date },
): Promise<{ groups: GroupRow[]; next: string | null; isAll: boolean }> {
  const isAll = actor.kind === 'account' && actor.officeRole !== null;
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  const own = actor.kind === 'account' ? actor.memberships.map(({ groupId }) => groupId) : [];
  const { language, after, now } = given;
  const found = await rows<Row & Record<string, unknown>>(
    `list-groups-${language}`,
    sqlFor(language),
    [isAll ? null : own, after, accountId, now],
  );
  const groups = found.slice(0, GROUPS_PAGE).map(({ member_count, ...row }) => ({
    ...row,
    memberCount: member_count,
  }));
  const next = found.length > GROUPS_PAGE ? (groups.at(-1)?.id ?? null) : null;
  return { groups, next, isAll };
}
