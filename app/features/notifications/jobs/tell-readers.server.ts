import type { CampaignChanges, ReadingChanges } from '#app/features/reading/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import type { Kind } from '../domain/kinds.ts';

interface AboutReading {
  id: string;
  type: string;
  actorId: string | null;
  after: unknown;
}

/**
 * Tells the people of the groups that a campaign gives something to read or ends for, whoever opened the
 * campaign of a question (the heads, where that one is gone), and who asked of the answer.
 */
export async function tellReaders(tx: Transaction, event: AboutReading, now: Date): Promise<void> {
  const { type, after } = event;
  const tell = (kind: Kind, accountIds: readonly string[]) =>
    keep(tx, event, { kind, accountIds, now });
  switch (type) {
    case 'campaign.opened': {
      const { groupIds } = after as CampaignChanges['campaign.opened']['after'];
      return tell('reading-shared', await membersOf(tx, groupIds, now));
    }
    case 'campaign.changed': {
      const { given } = after as CampaignChanges['campaign.changed']['after'];
      return tell('reading-shared', await membersOf(tx, given, now));
    }
    case 'campaign.closed': {
      const { groupIds } = after as CampaignChanges['campaign.closed']['after'];
      return tell('reading-closed', await membersOf(tx, groupIds, now));
    }
    case 'reading.asked': {
      const { campaignId } = after as ReadingChanges['reading.asked']['after'];
      return tell('reading-asked', await officeOf(tx, campaignId));
    }
    case 'reading.answered': {
      const { askedById } = after as ReadingChanges['reading.answered']['after'];
      return tell('reading-answered', [askedById]);
    }
  }
}

async function membersOf(tx: Transaction, groupIds: readonly string[], now: Date) {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select distinct a.id from membership m join account a on a.id = m.account_id
    join monitoring_group g on g.id = m.group_id
    where m.group_id = any(${[...groupIds]}::uuid[]) and g.status = 'active' and a.suspended_at is null
      and m.started_at <= ${now} and (m.ended_at is null or m.ended_at > ${now})`;
  return found.map(({ id }) => id);
}

async function officeOf(tx: Transaction, campaignId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string; opened: boolean }[]>`
    select a.id, a.id = c.opened_by_id as opened from account a, reading_campaign c
    where c.id = ${campaignId}::uuid and a.suspended_at is null and a.office_role in ('analyst', 'head')
      and (a.id = c.opened_by_id or a.office_role = 'head')`;
  const opener = found.filter(({ opened }) => opened);
  return (opener.length > 0 ? opener : found).map(({ id }) => id);
}

async function keep(
  tx: Transaction,
  { id: eventId, actorId }: AboutReading,
  { kind, accountIds, now }: { kind: Kind; accountIds: readonly string[]; now: Date },
): Promise<void> {
  const told = accountIds.filter((id) => id !== actorId);
  if (told.length === 0) return;
  await tx.$executeRaw`
    insert into notification (id, account_id, event_id, kind, created_at)
    select n.id, n.account_id, ${eventId}::uuid, ${kind}, ${now}
    from unnest(${told.map(() => newId(now))}::uuid[], ${told}::uuid[]) n(id, account_id)
    on conflict (account_id, event_id) do nothing`;
  await tellPeople(tx, told);
}
