import { db } from '#app/platform/database.server.ts';
import { oldUntil } from './news.ts';

/** Leaves the demo as if it had been lived: old talk is read, and nothing waits to be sent. */
export async function afterwards(now: Date): Promise<void> {
  await readOldTalk(oldUntil(now));
  // The people of the demo have no mailboxes, and what is still news has been told in the app.
  await db().$executeRaw`
    delete from pgboss.job where name in ('dispatch-event', 'send-mail') and state < 'active'`;
}

/** Everybody who reads a report has read what was said on it long ago. */
async function readOldTalk(until: Date): Promise<void> {
  await db().$executeRaw`
    insert into read_mark (account_id, report_id, circle, read_at)
    select reader.id, t.report_id, t.circle, max(c.created_at)
    from comment c
    join thread t on t.id = c.thread_id
    join account reader on reader.office_role in ('analyst', 'head') and t.circle <> 'group'
      or exists (select from membership m join report_group rg on rg.group_id = m.group_id
        where m.account_id = reader.id and rg.report_id = t.report_id and t.circle <> 'office')
    where c.created_at < ${until}
    group by reader.id, t.report_id, t.circle
    on conflict (account_id, report_id, circle)
    do update set read_at = greatest(read_mark.read_at, excluded.read_at)`;
}
