import type { Language } from '#app/i18n/languages.ts';
import type { NormMark } from '../domain/draft-content.ts';
import type { RecheckKind, RecheckOutcome } from '../domain/recheck.ts';

/** A cited place whose words a newer edition has changed, as pages show it. */
export interface RecheckJson {
  id: string;
  kind: RecheckKind;
  /** It is the office's finding that rests on the place, and not the report. */
  ofFinding: boolean;
  provisionKey: string;
  language: Language;
  act: { key: string; short: string; shortLanguage: Language };
  oldFrom: string;
  newFrom: string;
  oldSha256: string;
  /** The words that were read, and as they are now; left out of lists. */
  oldWords: string | null;
  newWords: string | null;
  marks: NormMark[];
  raisedAt: string;
  answer: RecheckOutcome | null;
  note: string;
  answeredAt: string | null;
  answeredBy: { id: string; name: string; office: boolean } | null;
}

/** Whether a recheck `c` waits: nobody has answered, and the finding or the report `r` still cites the place. */
export const waitsSql = (c: string, r: string): string =>
  `(${c}.answer is null and (${c}.finding_id is not null or ${citesSql(c, r)}))`;

const citesSql = (c: string, r: string): string =>
  `exists (select from report_provision wp where wp.version_id = ${r}.current_version_id
     and wp.provision_key = ${c}.provision_key and wp.language = ${c}.language)`;

/** Up to so many signs the words stand in lists and over a report. */
const shortWords = 3_000;

/** One that waits, without the name of anybody: nobody has answered it. */
export type WaitingRecheck = Omit<RecheckJson, 'answeredBy'>;

/** What waits on a report `r`, as one JSON value inside any statement. */
export const waitingRechecksSql = (r: string, lang: Language): string =>
  `(select coalesce(json_agg(${recheckJsonSql('wc', r, lang, 'short')}::jsonb - 'answeredBy' order by wc.raised_at, wc.id), '[]')
    from recheck wc where wc.report_id = ${r}.id and ${waitsSql('wc', r)})`;

const wordsSql = { none: () => 'null', all: (of: string) => of } as const;

/** A recheck `c` of a report `r` as one JSON value inside any statement, with its words or without. */
export function recheckJsonSql(
  c: string,
  r: string,
  lang: Language,
  words: 'all' | 'short' | 'none',
): string {
  const isShort = `length(ro.body) + coalesce(length(rn.body), 0) <= ${shortWords}`;
  const body = (of: string) =>
    words === 'short' ? `case when ${isShort} then ${of} end` : wordsSql[words](of);
  return `(select json_build_object('id', ${c}.id, 'kind', ${c}.kind,
      'ofFinding', ${c}.finding_id is not null, 'provisionKey', ${c}.provision_key,
      'language', ${c}.language, 'oldFrom', ${c}.old_from, 'newFrom', ${c}.new_from, 'oldSha256', ro.sha256,
      'oldWords', ${body('ro.body')}, 'newWords', ${body('rn.body')},
      'marks', coalesce((select rp.marks from report_provision rp where rp.version_id = ${r}.current_version_id
        and rp.provision_key = ${c}.provision_key and rp.language = ${c}.language
        and ${c}.finding_id is null limit 1), '[]'),
      'act', json_build_object('key', ra.key, 'short', coalesce(nullif(ra.short_${lang}, ''), ra.short_ru),
        'shortLanguage', case when ra.short_${lang} = '' then 'ru' else '${lang}' end),
      'raisedAt', ${c}.raised_at, 'answer', ${c}.answer, 'note', ${c}.note, 'answeredAt', ${c}.answered_at,
      'answeredBy', (select json_build_object('id', rb.id, 'name', rb.name, 'office', rb.office_role is not null)
        from account rb where rb.id = ${c}.answered_by_id))
    from act ra join law_fragment ro on ro.id = ${c}.old_fragment_id
    left join law_fragment rn on rn.id = ${c}.new_fragment_id
    where ra.id = ${c}.act_id)`;
}
