import { rows } from '#app/platform/database.server.ts';
import type { UnequalUnit } from '../domain/act-text/changed-units.ts';

/** The units of two editions that are not the same in both; none of their words. */
export function listUnequal(before: string, after: string): Promise<UnequalUnit[]> {
  return rows<UnequalUnit>(
    'acts.unequal-units',
    `select coalesce(n.key, o.key) as key, coalesce(n.article_key, o.article_key) as "articleKey",
       coalesce(n.position, o.position) as position, o.key is not null as "isInOld", n.key is not null as "isInNew",
       o.norm_sha256 as "oldNorm", n.norm_sha256 as "newNorm", coalesce(o.is_repealed, false) as "oldRepealed",
       coalesce(n.is_repealed, false) as "newRepealed",
       coalesce(o.heading || o.text, '') = '' and coalesce(n.heading || n.text, '') = '' as "isEmpty"
     from (select * from act_unit where edition_id = $1) o
     full join (select * from act_unit where edition_id = $2) n on n.key = o.key
     where o.key is null or n.key is null or o.is_repealed <> n.is_repealed
       or (o.norm_sha256 <> n.norm_sha256 and o.norm_sha256 <> '' and n.norm_sha256 <> '')
       or o.parent_key is distinct from n.parent_key`,
    [before, after],
  );
}

export interface UnitWords {
  key: string;
  heading: string;
  text: string;
}

/** The words of some units of an edition, by their keys. */
export async function wordsOfUnits(
  editionId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, UnitWords>> {
  const found = await rows<UnitWords>(
    'acts.words-of-units',
    `select key, heading, text from act_unit where edition_id = $1 and key = any($2::text[])`,
    [editionId, [...keys]],
  );
  return new Map(found.map((unit) => [unit.key, unit]));
}

export interface TwinUnit {
  key: string;
  articleKey: string | null;
  heading: string;
  text: string;
}

/** Every printed unit of an edition in its order, with the first of its words. */
export function listForTwins(editionId: string): Promise<TwinUnit[]> {
  return rows<TwinUnit>(
    'acts.units-for-twins',
    `select key, article_key as "articleKey", left(heading, 200) as heading, left(text, 200) as text
     from act_unit where edition_id = $1 and not is_counted order by position`,
    [editionId],
  );
}
