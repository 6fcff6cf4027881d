import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';

/** What a merge of two groups would do. */
export interface MergePreview {
  id: string;
  name: string;
  people: number;
  inBoth: number;
  reports: number;
  invitations: number;
}

const SQL = `
  with place as (select account_id, group_id from membership
    where started_at <= $3 and (ended_at is null or ended_at > $3))
  select g.id, g.name,
    (select count(*)::int from place p where p.group_id = $1) as people,
    (select count(*)::int from place p join place o on o.account_id = p.account_id and o.group_id = g.id
      where p.group_id = $1) as "inBoth",
    (select count(*)::int from report_group r where r.group_id = $1) as reports,
    (select count(*)::int from invitation i where i.group_id = $1 and i.accepted_at is null
      and i.revoked_at is null and i.expires_at > $3) as invitations
  from monitoring_group g where g.id = $2 and g.id <> $1 and g.status = 'active'`;

/** A group that the head is about to merge, the groups into one of which it can go, and what then happens. */
export async function previewMerge(
  actor: Actor,
  asked: { groupId: string; intoId: string | null; now: Date },
): Promise<{ name: string; choice: { id: string; name: string }[]; into: MergePreview | null }> {
  if (!can(actor, 'group.approve-suspend-merge').allowed) throw new Forbidden();
  const { groupId, intoId, now } = asked;
  const groups = await db().group.findMany({
    where: { status: 'active' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw new NotFound();
  const found =
    intoId === null
      ? []
      : await rows<MergePreview & Record<string, unknown>>('groups.preview-merge', SQL, [
          groupId,
          intoId,
          now,
        ]);
  return {
    name: group.name,
    choice: groups.filter(({ id }) => id !== groupId),
    into: found[0] ?? null,
  };
}
