import { db, type Transaction } from '#app/platform/database.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { otherWords } from '../domain/citation-readings.ts';
import { pathOfKey, provisionKey, type ProvisionPath } from '../domain/provision-path.ts';

/** A place whose act is known. */
export interface CitedPlace {
  act: { id: string; key: string; adiletId: string | null };
  path: ProvisionPath;
  language: Language;
}

/** How the register has a place on a day. */
export interface CitedUnitState {
  /** The path as the register names it: under another word, or in a part, where the written one has no such unit. */
  path: ProvisionPath;
  /** `missing` from a whole text; `unread` where the register holds no text that could have it. */
  state: 'held' | 'repealed' | 'missing' | 'unread';
  edition: string | null;
  language: Language | null;
  repealedFrom: string | null;
  words: string;
}

interface Row {
  at: number;
  way: number;
  is_exact: boolean | null;
  valid_from: string;
  language: Language;
  extent: string;
  key: string | null;
  is_repealed: boolean | null;
  repealed_from: string | null;
  words: string | null;
}

/** So much of a unit's words stands beside a chip. */
const WORDS = 420;

/**
 * The places as the register has them in the edition of a day, in the language of the citation where it
 * holds one: one statement for all.
 */
export async function findCitedUnits(
  places: readonly CitedPlace[],
  on: Date,
  tx: Transaction = db(),
): Promise<CitedUnitState[]> {
  if (places.length === 0) return [];
  const ways = places.map(({ path }) => [path, ...otherWords(path)]);
  const asked = places.flatMap(({ act, language }, at) =>
    ways[at]!.map((path, way) => ({
      at,
      way,
      act: act.id,
      language,
      key: provisionKey(act, path),
    })),
  );
  const rows = await tx.$queryRaw<Row[]>`
    select w.at, w.way, u.is_exact, e.valid_from::text, e.language, e.extent, u.key, u.is_repealed,
      case when u.is_repealed then (select min(re.valid_from)::text from act_unit ru
        join act_edition re on re.id = ru.edition_id
        where ru.key = u.key and ru.is_repealed and re.language = e.language) end as repealed_from,
      case when w.key <> '' then left(f.body, ${WORDS}) end as words
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w(at int, way int, act uuid, language text, key text)
    cross join lateral (
      select o.* from unnest(array[w.language, 'ru', 'kk', 'en']) with ordinality l (language, place)
      cross join lateral (select d.id, d.valid_from, l.language from edition_on(w.act, l.language, ${on}::date) d) o
      order by l.place limit 1) d
    join act_edition e on e.id = d.id
    left join lateral (
      select key, is_repealed, true as is_exact from act_unit where edition_id = e.id and key = w.key
      union all
      -- A list that hangs on a later part of a point is cited without that part.
      select key, is_repealed, false from act_unit
      where w.way = 0 and article_key = article_key_of(w.key) and edition_id = e.id and key <> w.key
        and regexp_replace(key, '/pt[0-9]+(?=/)', '', 'g') = w.key) u on true
    left join lateral law_fragment_of(e.id, u.key) f on u.key is not null
    order by w.at, w.way, u.is_exact desc nulls last`;
  return places.map((place, at) =>
    stateOf(
      place,
      rows.filter((row) => row.at === at),
    ),
  );
}

function stateOf({ path }: CitedPlace, rows: readonly Row[]): CitedUnitState {
  const [first] = rows;
  if (!first) {
    const state = 'unread' as const;
    return { path, state, edition: null, language: null, repealedFrom: null, words: '' };
  }
  const held = rows.filter((row) => row.key !== null);
  // Only what one other way of saying it alone would have is taken for what was meant: first a part that
  // was left out, then other words.
  const asWritten = held.filter(({ way }) => way === 0);
  const meant = asWritten.length > 0 ? asWritten : held;
  const found =
    asWritten.find((row) => row.is_exact) ?? (meant.length === 1 ? meant[0] : undefined);
  const missing = first.extent === 'full' && path.length > 0 ? 'missing' : 'unread';
  return {
    path: found?.key ? pathOfKey(found.key) : path,
    state: found ? (found.is_repealed ? 'repealed' : 'held') : missing,
    edition: first.valid_from,
    language: first.language,
    repealedFrom: found?.repealed_from ?? null,
    words: found?.words ?? '',
  };
}
