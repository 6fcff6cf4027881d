import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ActRead } from '../domain/acts-read.ts';

/** The database keeps the sums by the day until which articles hold (migration `articles_know_their_state`). */
const statement = (lang: Language): string => `
  select t.key, t.short_${lang} as short, t.title_${lang} as title, c.articles, c.read,
    array(select level_key from act_level l where l.act_id = t.id) as levels
  from (
    select act_id, sum(articles)::int as articles, sum(read)::int as read
    from act_reading where until > $1::date group by act_id having sum(articles) > 0) c
  join act t on t.id = c.act_id
  order by t.title_${lang}, t.key`;

/** How much of each act with a text was read, for whoever may know of reports. */
export async function getActsRead(
  actor: Actor,
  { lang, today }: { lang: Language; today: string },
): Promise<ActRead[]> {
  if (!can(actor, 'coverage.read').allowed) return [];
  return rows<ActRead>(`coverage.acts:${lang}`, statement(lang), [today]);
}
