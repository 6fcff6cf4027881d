import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';

interface AboutInvitation {
  id: string;
  type: string;
  before: unknown;
  after: unknown;
}

/**
 * Tells whoever is invited to a report, if the address is somebody's who has a place in a group; and
 * once the invitation was answered or taken back, no longer. The invited reads no report yet, so
 * what they are told is of none.
 */
export async function tellInvited(
  tx: Transaction,
  event: AboutInvitation,
  now: Date,
): Promise<void> {
  if (event.type === 'report.person-invited') {
    const { invitationId } = event.after as { invitationId: string };
    await tell(tx, { eventId: event.id, invitationId, now });
  }
  if (event.type === 'report.invitation-revoked' || event.type === 'report.invitation-answered') {
    const { invitationId } = (event.after ?? event.before) as { invitationId: string };
    await forget(tx, invitationId);
  }
}

async function tell(
  tx: Transaction,
  { eventId, invitationId, now }: { eventId: string; invitationId: string; now: Date },
): Promise<void> {
  const kept = await tx.$queryRaw<{ id: string; account_id: string }[]>`
    insert into notification (id, account_id, event_id, kind, created_at)
    select ${newId(now)}::uuid, a.id, ${eventId}::uuid, 'invited', ${now}
    from report_invitation i join account a on a.email = i.email
    where i.id = ${invitationId}::uuid and i.answered_at is null and i.revoked_at is null
      and a.kind = 'group' and a.suspended_at is null
      and exists (select from membership m join monitoring_group g on g.id = m.group_id
        where m.account_id = a.id and g.status = 'active' and m.started_at <= ${now}
          and (m.ended_at is null or m.ended_at > ${now}))
      and not exists (select from report_person p where p.report_id = i.report_id
        and p.account_id = a.id and p.relation in ('author', 'co_author', i.part))
    on conflict (account_id, event_id) do nothing
    returning id, account_id`;
  for (const { id } of kept) await enqueue(tx, 'send-mail', { notificationId: id });
  await tellPeople(
    tx,
    kept.map(({ account_id }) => account_id),
  );
}

async function forget(tx: Transaction, invitationId: string): Promise<void> {
  const gone = await tx.$queryRaw<{ account_id: string }[]>`
    delete from notification n using event e
    where n.kind = 'invited' and e.id = n.event_id and e.type = 'report.person-invited'
      and e.after ->> 'invitationId' = ${invitationId}
    returning n.account_id`;
  await tellPeople(
    tx,
    gone.map(({ account_id }) => account_id),
  );
}
