import { rows } from '#app/platform/database.server.ts';
import type { Excerpt } from '../domain/marked-text.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { excerptSql, matchSql } from './excerpt-sql.server.ts';

/** So many places of an act at once. */
const PAGE = 40;

export interface FoundInAct {
  count: number;
  units: { key: string; heading: string; excerpt: Excerpt }[];
  /** The first place of the next page. */
  next: string | null;
}

interface Asked {
  editionId: string;
  words: SearchWords;
  /** The place, without its act, with which the page begins. */
  from: string | null;
}

/** Where words stand in one edition, in the order of its text; the edition is walked, not the index of all. */
export async function searchInAct({ editionId, words, from }: Asked): Promise<FoundInAct> {
  const [found] = await rows<{ count: number; units: FoundInAct['units'] }>(
    'search.in-act',
    `with asked as materialized (
       select to_tsquery('russian', $2) as ru, to_tsquery('simple', $3) as kk),
     hit as materialized (
       select u.id, u.position from act_unit u
       where u.edition_id = $1 and ${matchSql('u', 'filter')}),
     shown as (
       select id, position from hit
       where position >= coalesce((select position from act_unit where edition_id = $1
         and substr(key, strpos(key, '/') + 1) = $4), 0)
       order by position limit ${PAGE + 1})
     select (select count(*)::int from hit) as count,
       (select coalesce(json_agg(json_build_object('key', u.key, 'heading',
          case when u.text = '' then '' else u.heading end,
          'excerpt', ${excerptSql(`coalesce(nullif(u.text, ''), u.heading)`, 'u')}) order by s.position), '[]')
        from shown s join act_unit u on u.id = s.id) as units`,
    [editionId, words.russian, words.kazakh, from],
  );
  const units = found?.units ?? [];
  return {
    count: found?.count ?? 0,
    units: units.slice(0, PAGE),
    next: units[PAGE]?.key ?? null,
  };
}
