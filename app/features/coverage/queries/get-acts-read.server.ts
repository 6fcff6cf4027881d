import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { knowsOfReports } from '#app/features/reading/queries/load-article-states.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ActRead } from '../domain/acts-read.ts';

/**
 * An article is read while a report that touches it is under way, or where the last look at it (a mark,
 * an amendment, a refusal to amend) came after its words changed: `isRead` of the reading feature.
 */
const statement = (lang: Language): string => `
  with stages as (
    select article_key, bool_or(stage in ('reported', 'confirmed', 'being_amended')) as is_under_way,
      max(since) filter (where stage in ('unchanged', 'amended')) as closed_on
    from article_stage where reports > 0 and $2 group by article_key),
  counted as (
    select a.act_id, count(*)::int as articles,
      (count(*) filter (where s.is_under_way
        or greatest(m.edition_from, s.closed_on) >= coalesce(a.changed_from, '-infinity')))::int as read
    from act_article a
    left join stages s on s.article_key = a.key
    left join reading_mark m on m.article_key = a.key and m.ended_at is null
    where a.repealed_from is null or a.repealed_from > $1::date
    group by a.act_id)
  select t.key, t.short_${lang} as short, t.title_${lang} as title, c.articles, c.read,
    array(select level_key from act_level l where l.act_id = t.id) as levels
  from counted c join act t on t.id = c.act_id
  order by t.title_${lang}, t.key`;

/** How much of each act with a text was read, for a reader who may know of reports or not. */
export async function getActsRead(
  actor: Actor,
  { lang, today }: { lang: Language; today: string },
): Promise<ActRead[]> {
  if (!can(actor, 'act.read').allowed) return [];
  return rows<ActRead>(`coverage.acts:${lang}`, statement(lang), [today, knowsOfReports(actor)]);
}
