import type { Circle } from '#app/access/facts.ts';
import { hearOfEdition } from '#app/features/reports/jobs/recheck-edition.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { circleOf, heardOn, type Heard } from '../domain/heard-event.ts';
import { isMailed, type Kind } from '../domain/kinds.ts';
import { narrowedBy } from '../domain/narrowing.ts';
import { isTold, whoIsTold, type Told } from '../domain/who-is-told.ts';
import { peopleToTell } from '../queries/people-to-tell.server.ts';
import { forgetUnreadable } from './forget-unreadable.server.ts';
import { tellInvited } from './tell-invited.server.ts';
import { tellReaders } from './tell-readers.server.ts';

/**
 * Tells of one event whoever is to hear of it and may: in the list, and where it is due by e-mail. A
 * newer edition of an act has the reports that cite it compared.
 * The queue brings an event at least once; a second time tells nobody anything.
 */
export function dispatchEvent(eventId: string, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const event = await tx.event.findUnique({ where: { id: eventId } });
    if (!event) return;
    const narrowed = narrowedBy(event);
    if (narrowed) await forgetUnreadable(tx, narrowed, now);
    await tellInvited(tx, event, now);
    await tellReaders(tx, event, now);
    await hearOfEdition(tx, event);
    for (const { type, reportId } of heardOn(event)) {
      if (isTold(type)) await tell(tx, { ...event, type, reportId } as unknown as HeardRow, now);
    }
  });
}

type HeardRow = Heard & { id: string; reportId: string; at: Date };

/** Tells of an event on one report. */
async function tell(tx: Transaction, event: HeardRow, now: Date): Promise<void> {
  const { id: eventId, reportId, at } = event;
  const loaded = await loadReportFacts(reportId, tx);
  if (!loaded || loaded.isDeleted) return;
  const circle = circleOf(event);
  const listVersionId =
    event.type === 'report.named-list-changed' ? event.after.listVersionId : null;
  const isNew = event.type === 'report.submitted';
  const about = { reportId, report: loaded.facts, circle, at, listVersionId, isNew };
  const people = await peopleToTell(tx, about);
  const told = people.choose(whoIsTold(event, circle, people.around));
  await keep(tx, { eventId, reportId, circle, told, now });
}

interface News {
  eventId: string;
  reportId: string;
  circle: Circle | null;
  told: readonly Told[];
  now: Date;
}

/**
 * Writes what is new to them, puts the e-mails into the queue, and tells open pages. Who has not yet
 * looked at a circle is told once that something was said there, not of every word.
 */
async function keep(tx: Transaction, { eventId, reportId, circle, told, now }: News) {
  if (told.length === 0) return;
  const kept = await tx.$queryRaw<{ id: string; account_id: string; kind: Kind }[]>`
    insert into notification (id, account_id, event_id, kind, circle, report_id, created_at)
    select n.id, n.account_id, ${eventId}::uuid, n.kind, ${circle}, ${reportId}::uuid, ${now}
    from unnest(${told.map(() => newId(now))}::uuid[], ${told.map((one) => one.accountId)}::uuid[],
      ${told.map((one) => one.kind)}::text[]) n(id, account_id, kind)
    where n.kind <> 'commented' or not exists (
      select from notification o
      where o.account_id = n.account_id and o.report_id = ${reportId}::uuid and o.circle = ${circle}
        and o.kind = 'commented' and o.read_at is null)
    on conflict (account_id, event_id) do nothing
    returning id, account_id, kind`;
  for (const { id, kind } of kept) {
    if (isMailed(kind)) await enqueue(tx, 'send-mail', { notificationId: id });
  }
  await tellPeople(
    tx,
    kept.map(({ account_id }) => account_id),
  );
}
