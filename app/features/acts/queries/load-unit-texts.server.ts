import { rows } from '#app/platform/database.server.ts';
import type { Extent } from '../domain/reading/outline.ts';

export interface ReadUnit {
  key: string;
  articleKey: string | null;
  unit: string;
  number: string | null;
  isCounted: boolean;
  heading: string;
  text: string;
  note: string;
  isRepealed: boolean;
  standing: 'suspended' | 'coming' | null;
  standingOn: string | null;
  position: number;
}

interface Asked {
  editionId: string;
  extent: Extent;
  /** The other language's edition, of which the same places are read. */
  besideId: string | null;
  /** So many signs at most, to the end of an article; the first one comes whole. */
  most: number;
}

const columns = `key, article_key as "articleKey", unit, number, is_counted as "isCounted", heading, text, note,
  is_repealed as "isRepealed", standing, standing_on::text as "standingOn", position`;

/** The units of a stretch of an edition, and the same ones of another; one statement. */
export async function loadUnitTexts(
  asked: Asked,
): Promise<{ units: ReadUnit[]; beside: ReadUnit[] }> {
  const found = await rows<ReadUnit & { isBeside: boolean }>(
    'acts.unit-texts',
    `with stretch as (
       select *, min(position) over (partition by coalesce(article_key, key)) as begins,
         length(text) + length(heading) as signs
       from act_unit where edition_id = $1 and position >= $2::int and position < coalesce($3::int, 2147483647)),
     counted as (
       select *, sum(signs) over (order by begins) as upto, min(begins) over () as first from stretch),
     main as materialized (select * from counted where upto <= $5::int or begins = first)
     select ${columns}, false as "isBeside" from main
     union all
     select ${columns}, true from act_unit where edition_id = $4::uuid
       and (article_key in (select article_key from main)
         or article_key is null and key in (select key from main where article_key is null))
     order by "isBeside", position`,
    [asked.editionId, asked.extent.from, asked.extent.to, asked.besideId, asked.most],
  );
  return {
    units: found.filter(({ isBeside }) => !isBeside),
    beside: found.filter(({ isBeside }) => isBeside),
  };
}
