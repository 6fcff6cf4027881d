import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import { READING_MS } from '../domain/readers.ts';
import { knowsReaders } from '../queries/load-article-states.server.ts';

export interface OtherReader {
  /** The person, for the own group and the office. */
  name: string | null;
  group: string;
}

/**
 * Notes that a member has an article before them and says who else has. It is forgotten in ten minutes,
 * so it is no event and stands in no history; a person reads one article at a time.
 */
export async function noteReader(
  actor: Actor,
  { articleKey, now }: { articleKey: string; now: Date },
): Promise<OtherReader[]> {
  if (actor.kind !== 'account') return [];
  const isMember = actor.memberships.length > 0;
  const since = new Date(now.getTime() - READING_MS);
  const found = await rows<{ name: string; groupId: string; group: string }>(
    isMember ? 'reading.note-reader' : 'reading.readers-now',
    `${isMember ? noteSql : ''}
     select distinct on (p.account_id) a.name, g.id as "groupId", g.name as "group"
     from reading_presence p join account a on a.id = p.account_id
     join membership m on m.account_id = a.id and (m.ended_at is null or m.ended_at > $4::timestamptz)
     join monitoring_group g on g.id = m.group_id
     where p.article_key = $1 and p.account_id <> $2::uuid and p.at > $3::timestamptz
     order by p.account_id, m.started_at`,
    [articleKey, actor.accountId, since, now],
  );
  return found.map(({ name, groupId, group }) => ({
    name: knowsReaders(actor, groupId) ? name : null,
    group,
  }));
}

const noteSql = `with left_behind as (
    delete from reading_presence where account_id = $2::uuid and article_key <> $1),
  noted as (
    insert into reading_presence (article_key, account_id, at) values ($1, $2::uuid, $4::timestamptz)
    on conflict (article_key, account_id) do update set at = excluded.at)`;
