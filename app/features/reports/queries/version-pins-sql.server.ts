import type { Language } from '#app/i18n/languages.ts';
import type { CitedAct } from './version-json.server.ts';

/** A norm as a version cites it: where, by which edition, and the words that were read there. */
export interface VersionPin {
  provisionKey: string;
  language: Language;
  act: Pick<CitedAct, 'key' | 'short' | 'shortLanguage'>;
  /** The day of the edition; none where the register had no text of the act. */
  from: string | null;
  /** None for a whole act. */
  words: string | null;
  sha256: string | null;
}

/** The pinned norms of a version `v`, in their order, as one JSON value inside any statement. */
export const versionPinsSql = (v: string, lang: Language): string =>
  `(select coalesce(json_agg(json_build_object('provisionKey', vp.provision_key, 'language', vp.language,
      'from', vp.pinned_from, 'words', vf.body, 'sha256', vf.sha256,
      'act', json_build_object('key', va.key, 'short', coalesce(nullif(va.short_${lang}, ''), va.short_ru),
        'shortLanguage', case when va.short_${lang} = '' then 'ru' else '${lang}' end)) order by vp.position), '[]')
    from report_provision vp join act va on va.id = vp.act_id left join law_fragment vf on vf.id = vp.fragment_id
    where vp.version_id = ${v}.id)`;
