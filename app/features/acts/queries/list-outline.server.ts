import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { pathOfKey, type ProvisionPath } from '../domain/provision-path.ts';

/** A unit that can be picked, with what it says and whether more lies in it. */
export interface OutlineUnit {
  key: string;
  path: ProvisionPath;
  heading: string;
  words: string;
  isRepealed: boolean;
  hasMore: boolean;
}

/** One level of an act's outline. */
export interface OutlineLevel {
  act: { key: string; short: string; shortLanguage: Language };
  edition: string | null;
  language: Language;
  /** The unit that is open, from the outermost in; empty at the top. */
  trail: { key: string; path: ProvisionPath }[];
  units: OutlineUnit[];
}

interface Row {
  act: OutlineLevel['act'];
  edition: string | null;
  language: Language | null;
  trail: string[];
  units: Omit<OutlineUnit, 'path'>[];
}

/** What lies at one place of an act in the edition in force, for picking; null for an unknown act. One statement. */
export async function listOutline(
  actor: Actor,
  asked: { act: string; in: string | null; citedIn: Language; lang: Language; now: Date },
): Promise<OutlineLevel | null> {
  if (!can(actor, 'act.search').allowed) return null;
  const [row] = await rows<Row>(
    `acts.outline-level:${asked.lang}`,
    `with recursive edition as (
       select d.id, d.valid_from, l.language, a.id as act_id
       from act a cross join unnest(array[$3::text, 'ru', 'kk', 'en']) with ordinality l (language, place)
       cross join lateral edition_on(a.id, l.language, $4::date) d
       where a.key = $1 order by l.place limit 1),
     trail as (
       select u.key, u.parent_key, 0 as up from edition e join act_unit u on u.edition_id = e.id and u.key = $2
       union all
       select p.key, p.parent_key, t.up + 1 from trail t join edition e on true
       join act_unit p on p.edition_id = e.id and p.key = t.parent_key)
     select json_build_object('key', a.key, 'short', coalesce(nullif(a.short_${asked.lang}, ''), a.short_ru),
         'shortLanguage', case when a.short_${asked.lang} = '' then 'ru' else '${asked.lang}' end) as act,
       e.valid_from::text as edition, e.language,
       (select coalesce(json_agg(t.key order by t.up desc), '[]') from trail t) as trail,
       (select coalesce(json_agg(json_build_object('key', u.key, 'heading', u.heading,
           'words', left(u.text, 160), 'isRepealed', u.is_repealed, 'hasMore', exists (
             select from act_unit c where c.edition_id = e.id and c.parent_key = u.key)) order by u.position), '[]')
        from act_unit u where u.edition_id = e.id
          and u.parent_key is not distinct from (select t.key from trail t where t.up = 0)) as units
     from act a left join edition e on e.act_id = a.id where a.key = $1`,
    [asked.act, asked.in, asked.citedIn, asked.now],
  );
  if (!row) return null;
  return {
    act: row.act,
    edition: row.edition,
    language: row.language ?? asked.citedIn,
    trail: row.trail.map((key) => ({ key, path: pathOfKey(key) })),
    units: row.units.map((unit) => ({ ...unit, path: pathOfKey(unit.key) })),
  };
}
