import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { isReadSql } from '#app/features/reading/queries/is-read-sql.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ActRead } from '../domain/acts-read.ts';

/** The sums of all articles at once: gathered by one pass, where an act's own page looks each up. */
const statement = (lang: Language): string => `
  with stages as (
    select article_key, sum(reports) filter (where stage = 'reported') as reported,
      sum(reports) filter (where stage = 'confirmed') as confirmed,
      sum(reports) filter (where stage = 'being_amended') as being_amended,
      max(since) filter (where stage = 'unchanged' and reports > 0) as unchanged_on,
      max(since) filter (where stage = 'amended' and reports > 0) as amended_on
    from article_stage group by article_key),
  counted as (
    select a.act_id, count(*)::int as articles, (count(*) filter (where ${isReadSql}))::int as read
    from act_article a
    left join reading_mark m on m.article_key = a.key and m.ended_at is null
    left join lateral (
      select coalesce(g.reported, 0) as reported, coalesce(g.confirmed, 0) as confirmed,
        coalesce(g.being_amended, 0) as being_amended, g.unchanged_on, g.amended_on
      from (values (true)) one left join stages g on g.article_key = a.key) s on true
    where a.repealed_from is null or a.repealed_from > $1::date
    group by a.act_id)
  select t.key, t.short_${lang} as short, t.title_${lang} as title, c.articles, c.read,
    array(select level_key from act_level l where l.act_id = t.id) as levels
  from counted c join act t on t.id = c.act_id
  order by t.title_${lang}, t.key`;

/** How much of each act with a text was read, for whoever may know of reports. */
export async function getActsRead(
  actor: Actor,
  { lang, today }: { lang: Language; today: string },
): Promise<ActRead[]> {
  if (!can(actor, 'coverage.read').allowed) return [];
  return rows<ActRead>(`coverage.acts:${lang}`, statement(lang), [today]);
}
