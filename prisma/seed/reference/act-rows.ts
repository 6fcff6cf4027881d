import { searchTextOf } from '#app/features/acts/domain/act-requisites.ts';
import { seededUuid } from '#app/platform/ids.ts';
import type { ReadReference, TableRows } from './read-reference.ts';

/** Not every act has an official title in every language. */
interface Labels {
  ru: string;
  kk: string | null;
  en: string | null;
}

interface ActEntry {
  key: string;
  type: string;
  derived_kind: string | null;
  issuer: Labels;
  date: string | null;
  number: string | null;
  reg_number: string | null;
  reg_date: string | null;
  title: Labels;
  short: Labels;
  aliases: string[];
  adilet_id: string | null;
  url: string | null;
  levels: string[];
  status: { value: string; as_of: string | null; replaced_by: string | null; mark: string };
  relevance: Labels;
}

/** Rows of the register of acts and the levels that they concern. */
export function actRows(read: ReadReference): TableRows[] {
  const acts = read<ActEntry[]>('acts');
  // An act comes after the one that replaces it, whose row its own points to.
  const ordered = acts.toSorted((a, b) => depth(a, acts) - depth(b, acts));
  return [
    ['act', ordered.map(actRow)],
    [
      'act_level',
      acts.flatMap((act) =>
        act.levels.map((level_key) => ({ act_id: seededUuid('act', act.key), level_key })),
      ),
    ],
  ];
}

function depth(act: ActEntry, acts: ActEntry[]): number {
  const next = acts.find(({ key }) => key === act.status.replaced_by);
  return next ? 1 + depth(next, acts) : 0;
}

function actRow(act: ActEntry) {
  const names = {
    ...{ titleRu: act.title.ru, titleKk: act.title.kk ?? '', titleEn: act.title.en ?? '' },
    ...{ shortRu: act.short.ru, shortKk: act.short.kk ?? '', shortEn: act.short.en ?? '' },
    ...{ number: act.number ?? '', regNumber: act.reg_number ?? '' },
    ...{ adiletId: act.adilet_id ?? '', aliases: act.aliases },
  };
  return {
    id: seededUuid('act', act.key),
    key: act.key,
    type_key: act.type,
    derived_kind_key: act.derived_kind,
    date: wholeDay(act.date),
    date_text: act.date ?? '',
    number: act.number,
    reg_number: act.reg_number,
    reg_date: wholeDay(act.reg_date),
    issuer_ru: act.issuer.ru,
    issuer_kk: act.issuer.kk ?? '',
    issuer_en: act.issuer.en ?? '',
    title_ru: act.title.ru,
    title_kk: act.title.kk ?? '',
    title_en: act.title.en ?? '',
    short_ru: act.short.ru,
    short_kk: act.short.kk ?? '',
    short_en: act.short.en ?? '',
    aliases: act.aliases,
    adilet_id: act.adilet_id,
    url: act.url,
    status: act.status.value,
    status_as_of: wholeDay(act.status.as_of),
    replaced_by_id: act.status.replaced_by ? seededUuid('act', act.status.replaced_by) : null,
    is_verified: act.status.mark === 'found',
    relevance_ru: act.relevance.ru,
    relevance_kk: act.relevance.kk ?? '',
    relevance_en: act.relevance.en ?? '',
    search_text: searchTextOf(names),
  };
}

/** A date of which only the year is known is no date. */
function wholeDay(date: string | null): string | null {
  return date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}
