import type { Language } from '#app/i18n/languages.ts';
import { articleKeyOf } from '../domain/provision-path.ts';
import type { ActAddress } from '../domain/reading/act-address.ts';
import { chooseEdition, editionOn } from '../domain/reading/choose-edition.ts';
import {
  extentOf,
  isArticle,
  neighboursOf,
  outlineOf,
  type Head,
  type Outline,
} from '../domain/reading/outline.ts';
import { pairUnits, type Paired } from '../domain/reading/pair-units.ts';
import type { ActEditionBrief } from './get-act.server.ts';
import { loadHeads } from './load-heads.server.ts';
import { loadUnitTexts, type ReadUnit } from './load-unit-texts.server.ts';

/** A text no longer than so many units is read at once, without choosing a place. */
const SHORT_ACT = 60;
/** So many signs of a chapter come with its page. */
const MOST_SIGNS = 40_000;

export interface ActReading {
  edition: ActEditionBrief;
  beside: ActEditionBrief | null;
  outline: Outline;
  /** The place that is read: an article or a division; null where the act is read from its outline. */
  place: Head | null;
  /** The unit asked for within it. */
  target: string | null;
  /** The place asked for is not in this edition. */
  isMissing: boolean;
  rows: Paired<ReadUnit>[];
  previous: Head | null;
  next: Head | null;
  /** Where a long division goes on. */
  more: Head | null;
}

interface Asked {
  editions: readonly ActEditionBrief[];
  address: ActAddress;
  pageLanguage: Language;
  today: string;
  /** The provision key of a place, or null. */
  key: string | null;
}

/** The text of an act at a place, with the outline around it; null where the register holds none. */
export async function readAct(asked: Asked): Promise<ActReading | null> {
  const { editions, address, key } = asked;
  const day = address.edition ?? asked.today;
  const wanted = { language: address.language, pageLanguage: asked.pageLanguage, day };
  const edition = chooseEdition(editions, wanted);
  if (!edition) return null;
  const other = address.beside !== edition.language ? address.beside : null;
  const beside = other && editionOn(editions, other, day);
  const heads = await loadHeads(edition.id);
  const extent = key === null ? wholeOf(heads) : extentOf(heads, key);
  const from = key !== null && address.from ? startOf(heads, key, address.from) : null;
  const { units, beside: twins } = extent
    ? await loadUnitTexts({
        editionId: edition.id,
        extent: { ...extent, from: from ?? extent.from },
        besideId: beside?.id ?? null,
        most: MOST_SIGNS,
      })
    : { units: [], beside: [] };
  const place =
    key === null ? null : (heads.find((one) => one.key === placeKey(heads, key)) ?? null);
  return {
    edition,
    beside,
    outline: outlineOf(heads, key),
    place,
    target: place && key !== place.key && units.some((unit) => unit.key === key) ? key : null,
    isMissing:
      key !== null &&
      (extent === null || (key !== place?.key && !units.some((unit) => unit.key === key))),
    rows: beside ? pairUnits(units, twins) : units.map((left) => ({ left, right: null })),
    ...(key === null ? { previous: null, next: null } : neighboursOf(heads, key)),
    more: extent ? goesOn(heads, units, extent.to) : null,
  };
}

/** The place whose text is read: a division itself, else the article around. */
const placeKey = (heads: readonly Head[], key: string): string | null =>
  heads.some((head) => head.key === key) ? key : articleKeyOf(key);

/** A short act is read whole; of a long one, a place is chosen first. */
const wholeOf = (heads: readonly Head[]) =>
  heads.length <= SHORT_ACT && (heads.at(-1)?.position ?? 0) <= SHORT_ACT
    ? { from: heads[0]?.position ?? 0, to: null }
    : null;

function startOf(heads: readonly Head[], key: string, from: string): number | null {
  const extent = extentOf(heads, key);
  const head = heads.find((one) => one.key === `${key.slice(0, key.indexOf('/'))}/${from}`);
  const isWithin =
    extent && head && head.position >= extent.from && head.position < (extent.to ?? Infinity);
  return isWithin ? head.position : null;
}

function goesOn(heads: readonly Head[], units: readonly ReadUnit[], to: number | null) {
  const last = units.at(-1)?.position ?? -1;
  const next = heads.find((head) => head.position > last && (to === null || head.position < to));
  return next && isArticle(next) ? next : null;
}
