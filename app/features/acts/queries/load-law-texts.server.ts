import { rows } from '#app/platform/database.server.ts';
import type { Language } from '#app/i18n/languages.ts';

/** A place whose words are wanted, and the language in which it is cited. */
export interface LawPlace {
  provisionKey: string;
  language: string;
  /** The day for which its words were read, where it is another than the page's. */
  on?: string | null;
}

/** A cited unit with its neighbours, as the register holds them in one edition. */
export interface LawText extends Omit<LawPlace, 'on'> {
  language: Language;
  edition: string;
  /** Headings of the units around it, the outermost first. */
  headings: string[];
  paragraphs: LawTextParagraph[];
  /** Languages in which the register holds the same place. */
  languages: Language[];
}

export interface LawTextParagraph {
  key: string;
  number: string | null;
  unit: string;
  text: string;
  isContext: boolean;
  isRepealed: boolean;
  /** How far below the cited unit it lies. */
  depth: number;
}

/**
 * The words of cited places: each unit whole, with what lies in it, what leads into it and the units
 * beside it, in the edition that was in force on a day (the oldest held where none was). One
 * statement; a place that the register does not hold is missing from the answer.
 */
export async function loadLawTexts(places: readonly LawPlace[], on: Date): Promise<LawText[]> {
  if (places.length === 0) return [];
  return rows<LawText>(
    'acts.law-texts',
    `with place as (select distinct on (key, language) key, language, coalesce(read_on, $3::date) as read_on
       from unnest($1::text[], $2::text[], $4::date[]) as p (key, language, read_on)),
     chosen as (
       select p.key, p.language, c.id as unit_id, c.edition_id, c.position, c.parent_key, c.article_key,
         c.valid_from
       from place p cross join lateral (
         select u.id, u.edition_id, u.position, u.parent_key, u.article_key, e.valid_from
         from act_unit u join act_edition e on e.id = u.edition_id
         where u.key = p.key and e.language = p.language
         order by e.valid_from <= p.read_on desc,
           case when e.valid_from <= p.read_on then e.valid_from end desc, e.valid_from
         limit 1) c),
     shown as (
       select c.key as cited, c.language, u.*, u.key = c.key or u.key like c.key || '/%' as is_cited
       from chosen c cross join lateral (
         -- What lies in it; an article is read by its key, whatever the length of the act.
         select n.id from act_unit n where n.edition_id = c.edition_id and n.article_key = c.article_key
           and (n.key = c.key or n.key like c.key || '/%')
         union
         select n.id from act_unit n where c.article_key is null and n.edition_id = c.edition_id
           and (n.key = c.key or n.key like c.key || '/%')
         union
         -- What leads into it: «Государственным учреждениям … запрещается:».
         select n.id from act_unit n where n.edition_id = c.edition_id and n.key = any(array(
           select array_to_string((string_to_array(c.key, '/'))[1:i], '/')
           from generate_series(1, array_length(string_to_array(c.key, '/'), 1) - 1) i))
         union
         (select n.id from act_unit n where n.edition_id = c.edition_id and n.parent_key = c.parent_key
            and n.position < c.position order by n.position desc limit 1)
         union
         (select n.id from act_unit n where n.edition_id = c.edition_id and n.parent_key = c.parent_key
            and n.position > c.position order by n.position limit 1)
         union
         (select n.id from act_unit n where c.parent_key is null and n.edition_id = c.edition_id
            and n.parent_key is null and n.position < c.position order by n.position desc limit 1)
         union
         (select n.id from act_unit n where c.parent_key is null and n.edition_id = c.edition_id
            and n.parent_key is null and n.position > c.position order by n.position limit 1)) near
       join act_unit u on u.id = near.id)
     select c.key as "provisionKey", c.language, c.valid_from::text as edition,
       (select coalesce(json_agg(s.heading order by s.position), '[]') from shown s
        where s.cited = c.key and s.language = c.language and s.heading <> '') as headings,
       (select coalesce(json_agg(json_build_object('key', s.key, 'number', s.number, 'unit', s.unit,
          'text', s.text, 'isContext', not s.is_cited, 'isRepealed', s.is_repealed,
          'depth', case when s.is_cited
            then array_length(string_to_array(s.key, '/'), 1) - array_length(string_to_array(c.key, '/'), 1)
            else 0 end)
          order by s.position), '[]')
        from shown s where s.cited = c.key and s.language = c.language and s.text <> '') as paragraphs,
       (select json_agg(distinct e.language) from act_unit u join act_edition e on e.id = u.edition_id
        where u.key = c.key) as languages
     from chosen c`,
    [
      places.map(({ provisionKey }) => provisionKey),
      places.map(({ language }) => language),
      on,
      places.map((place) => place.on ?? null),
    ],
  );
}
