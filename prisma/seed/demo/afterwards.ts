import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { db } from '#app/platform/database.server.ts';

const DAY_MS = 86_400_000;
/** What happened since is still news to the people of the demo. */
const FRESH_DAYS = 8;

/** Leaves the demo as if it had been lived: fresh news are in the bell, old talk is read, nothing waits to be sent. */
export async function afterwards(now: Date): Promise<void> {
  const since = new Date(now.getTime() - FRESH_DAYS * DAY_MS);
  const fresh = await db().event.findMany({
    where: { at: { gt: since }, reportId: { not: null } },
    orderBy: { seq: 'asc' },
    select: { id: true, at: true },
  });
  for (const { id, at } of fresh) await dispatchEvent(id, at);
  await readOldTalk(since);
  // The people of the demo have no mailboxes, and their news are told above.
  await db().$executeRaw`
    delete from pgboss.job where name in ('dispatch-event', 'send-mail') and state < 'active'`;
}

/** Everybody who reads a report has read what was said on it long ago. */
async function readOldTalk(since: Date): Promise<void> {
  await db().$executeRaw`
    insert into read_mark (account_id, report_id, circle, read_at)
    select reader.id, t.report_id, t.circle, max(c.created_at)
    from comment c
    join thread t on t.id = c.thread_id
    join account reader on reader.office_role in ('analyst', 'head') and t.circle <> 'group'
      or exists (select from membership m join report_group rg on rg.group_id = m.group_id
        where m.account_id = reader.id and rg.report_id = t.report_id and t.circle <> 'office')
    where c.created_at < ${since}
    group by reader.id, t.report_id, t.circle
    on conflict (account_id, report_id, circle)
    do update set read_at = greatest(read_mark.read_at, excluded.read_at)`;
}
