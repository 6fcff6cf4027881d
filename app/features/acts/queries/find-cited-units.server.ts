import { db, type Transaction } from '#app/platform/database.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { otherWords } from '../domain/citation-readings.ts';
import { provisionKey, type ProvisionPath } from '../domain/provision-path.ts';

/** A place whose act is known. */
export interface CitedPlace {
  act: { id: string; key: string; adiletId: string | null };
  path: ProvisionPath;
  language: Language;
}

/** How the register has a place on a day. */
export interface CitedUnitState {
  /** The path as the register names it: under the other word where the written one has no such unit. */
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
    select w.at, w.way, e.valid_from::text, e.language, e.extent, u.key, u.is_repealed,
      case when u.is_repealed then (select min(re.valid_from)::text from act_unit ru
        join act_edition re on re.id = ru.edition_id
        where ru.key = w.key and ru.is_repealed and re.language = e.language) end as repealed_from,
      case when w.key <> '' then left(f.body, ${WORDS}) end as words
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w(at int, way int, act uuid, language text, key text)
    cross join lateral (
      select o.* from unnest(array[w.language, 'ru', 'kk', 'en']) with ordinality l (language, place)
      cross join lateral (select d.id, d.valid_from, l.language from edition_on(w.act, l.language, ${on}::date) d) o
      order by l.place limit 1) d
    join act_edition e on e.id = d.id
    left join act_unit u on u.edition_id = e.id and u.key = w.key
    left join lateral law_fragment_of(e.id, u.key) f on u.key is not null
    order by w.at, w.way`;
  return places.map((place, at) =>
    stateOf(
      place,
      ways[at]!,
      rows.filter((row) => row.at === at),
    ),
  );
}

function stateOf(
  { path }: CitedPlace,
  ways: readonly ProvisionPath[],
  rows: readonly Row[],
): CitedUnitState {
  const [first] = rows;
  if (!first) {
    const state = 'unread' as const;
    return { path, state, edition: null, language: null, repealedFrom: null, words: '' };
  }
  const held = rows.filter((row) => row.key !== null);
  // Only what one other word alone would have is taken for what was meant.
  const found = held.find(({ way }) => way === 0) ?? (held.length === 1 ? held[0] : undefined);
  const missing = first.extent === 'full' && path.length > 0 ? 'missing' : 'unread';
  return {
    path: found ? ways[found.way]! : path,
    state: found ? (found.is_repealed ? 'repealed' : 'held') : missing,
    edition: first.valid_from,
    language: first.language,
    repealedFrom: found?.repealed_from ?? null,
    words: found?.words ?? '',
  };
}
