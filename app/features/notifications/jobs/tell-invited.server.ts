import {
  admitsInvited,
  reportInvitationState,
} from '#app/features/reports/domain/report-invitation.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { mayCloseTo } from '../domain/narrowing.ts';

interface AboutInvitation {
  id: string;
  type: string;
  reportId: string | null;
  before: unknown;
  after: unknown;
}

/**
 * Tells whoever is invited to a report, if the address is somebody's who has a place in a group; and
 * once the invitation was answered or taken back, has run out, or the report takes nobody in any more,
 * no longer. The invited reads no report yet, so what they are told is of none.
 */
export async function tellInvited(
  tx: Transaction,
  event: AboutInvitation,
  now: Date,
): Promise<void> {
  const { invitationId } = (event.after ?? event.before ?? {}) as { invitationId?: string };
  if (event.type === 'report.person-invited' && invitationId) {
    const { id: eventId } = event;
    const ends = await endOf(tx, invitationId, now);
    if (ends) await tell(tx, { eventId, invitationId, ends, now });
    else await forget(tx, [invitationId]);
  }
  if (event.type === 'report.invitation-revoked' || event.type === 'report.invitation-answered') {
    if (invitationId) await forget(tx, [invitationId]);
  }
  if (event.reportId && mayCloseTo(event.type)) {
    await forget(tx, await shutOut(tx, event.reportId));
  }
}

/** Until when an invitation waits; null where it does no longer. */
async function endOf(tx: Transaction, id: string, now: Date): Promise<Date | null> {
  const found = await tx.reportInvitation.findUnique({ where: { id } });
  return found && reportInvitationState(found, now) === 'waiting' ? found.expiresAt : null;
}

/** The unanswered invitations of a report that lets nobody in by them as it stands now. */
async function shutOut(tx: Transaction, reportId: string): Promise<string[]> {
  const open = await tx.reportInvitation.findMany({
    where: { reportId, answeredAt: null, revokedAt: null },
    select: { id: true, invitedById: true },
  });
  if (open.length === 0) return [];
  const loaded = await loadReportFacts(reportId, tx);
  const isShut = (inviterId: string) =>
    !loaded || loaded.isDeleted || !admitsInvited(loaded.facts, inviterId);
  return open.filter(({ invitedById }) => isShut(invitedById)).map(({ id }) => id);
}

interface Invited {
  eventId: string;
  invitationId: string;
  ends: Date;
  now: Date;
}

async function tell(tx: Transaction, { eventId, invitationId, ends, now }: Invited): Promise<void> {
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
  // Heard once more when it has run out, so that the bell lets go of it.
  if (kept.length > 0) await enqueue(tx, 'dispatch-event', { eventId }, { startAfter: ends });
  await tellPeople(
    tx,
    kept.map(({ account_id }) => account_id),
  );
}

async function forget(tx: Transaction, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  const gone = await tx.$queryRaw<{ account_id: string }[]>`
    delete from notification n using event e
    where n.kind = 'invited' and e.id = n.event_id and e.type = 'report.person-invited'
      and e.after ->> 'invitationId' = any(${[...invitationIds]}::text[])
    returning n.account_id`;
  await tellPeople(
    tx,
    gone.map(({ account_id }) => account_id),
  );
}
