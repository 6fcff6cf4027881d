import { hearOfEdition } from '#app/features/reports/jobs/recheck-edition.server.ts';
import { loadFactsOfReports } from '#app/features/reports/queries/load-report-facts.server.ts';
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

/** Tells of one event. */
export const dispatchEvent = (eventId: string, now: Date): Promise<void> =>
  dispatchEvents([eventId], now);

/**
 * Tells of events whoever is to hear of them and may: in the list, and where it is due by e-mail. A
 * newer edition of an act has the reports that cite it compared.
 * The queue brings an event at least once; a second time tells nobody anything.
 */
export function dispatchEvents(eventIds: readonly string[], now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const events = await tx.event.findMany({
      where: { id: { in: [...eventIds] } },
      orderBy: { seq: 'asc' },
    });
    for (const event of events) {
      const narrowed = narrowedBy(event);
      if (narrowed) await forgetUnreadable(tx, narrowed, now);
      await tellInvited(tx, event, now);
      await tellReaders(tx, event, now);
      await hearOfEdition(tx, event);
    }
    const heard = events.flatMap((event) =>
      heardOn(event)
        .filter(({ type }) => isTold(type))
        .map((on) => ({ ...event, ...on }) as unknown as HeardRow),
    );
    if (heard.length > 0) await tell(tx, heard, now);
  });
}

type HeardRow = Heard & { id: string; reportId: string; at: Date };

/** Tells of events on reports; what many of them ask for is read once. */
async function tell(tx: Transaction, events: readonly HeardRow[], now: Date): Promise<void> {
  const reports = await loadFactsOfReports([...new Set(events.map((e) => e.reportId))], tx);
  const peopleFor = peopleToTell(tx);
  const news: News[] = [];
  for (const event of events) {
    const { id: eventId, reportId, at } = event;
    const loaded = reports.get(reportId);
    if (!loaded || loaded.isDeleted) continue;
    const circle = circleOf(event);
    const listVersionId =
      event.type === 'report.named-list-changed' ? event.after.listVersionId : null;
    const isNew = event.type === 'report.submitted';
    const about = { reportId, report: loaded.facts, circle, at, listVersionId, isNew };
    const people = await peopleFor(about);
    const told = people.choose(whoIsTold(event, circle, people.around));
    news.push(...told.map((one) => ({ ...one, eventId, reportId })));
  }
  await keep(tx, news, now);
}

type News = Told & { eventId: string; reportId: string };

/**
 * Writes what is new to them, puts the e-mails into the queue, and tells open pages. Who has not yet
 * looked at a circle is told once that something was said there, not of every word.
 */
async function keep(tx: Transaction, all: readonly News[], now: Date) {
  const news = onceInCircle(all);
  if (news.length === 0) return;
  const rows = news.map((one) => ({ ...one, id: newId(now) }));
  const kept = await tx.$queryRaw<{ id: string; accountId: string; kind: Kind }[]>`
    insert into notification (id, account_id, event_id, kind, circle, report_id, created_at)
    select n.id, n."accountId", n."eventId", n.kind, n.circle, n."reportId", ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(id uuid, "accountId" uuid, "eventId" uuid,
      kind text, circle text, "reportId" uuid)
    where n.kind <> 'commented' or not exists (
      select from notification o
      where o.account_id = n."accountId" and o.report_id = n."reportId" and o.circle = n.circle
        and o.kind = 'commented' and o.read_at is null)
    on conflict (account_id, event_id) do nothing
    returning id, account_id as "accountId", kind`;
  for (const { id, kind } of kept) {
    if (isMailed(kind)) await enqueue(tx, 'send-mail', { notificationId: id });
  }
  await tellPeople(tx, [...new Set(kept.map(({ accountId }) => accountId))]);
}

/** Of several words in one circle the first is told. */
function onceInCircle(news: readonly News[]): News[] {
  const told = new Set<string>();
  return news.filter(({ kind, accountId, reportId, circle }) => {
    if (kind !== 'commented') return true;
    const key = `${accountId} ${reportId} ${circle}`;
    return !told.has(key) && told.add(key);
  });
}
