import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ChoiceList } from '../domain/draft-content.ts';

/** One thing that can be picked. */
export interface ListOption {
  key: string;
  label: string;
  /** What it means, or the question it answers. */
  hint: string;
}

export interface GapKindOption extends ListOption {
  minCitations: number;
  requiresFactor: boolean;
  monitoringClass: string;
}

export type ChoiceLists = Record<Exclude<ChoiceList, 'gap_kind'>, ListOption[]> & {
  gap_kind: GapKindOption[];
};

/** The lists that a filer picks from, in one language and one statement; what is switched off is left out. */
export async function loadLists(lang: Language): Promise<ChoiceLists> {
  const second = lang === 'en' ? 'en' : 'ru';
  // Definitions and questions are kept in Russian and English; a Kazakh page shows labels alone.
  const hint = (column: string) => (lang === 'kk' ? `''` : `${column}_${second}`);
  const list = (table: ChoiceList, where: string, hintSql: string) =>
    `'${table}', (select json_agg(json_build_object('key', key, 'label', label_${lang}, 'hint', ${hintSql})
       order by position) from ${table} ${where})`;
  const active = 'where is_active';
  const [row] = await rows<{ lists: ChoiceLists }>(
    `reports.lists:${lang}`,
    `select json_build_object(
      'gap_kind', (select json_agg(json_build_object('key', g.key, 'label', g.label_${lang},
          'hint', ${hint('g.question')}, 'minCitations', g.min_citations, 'requiresFactor', g.requires_factor,
          'monitoringClass', c.label_${lang}) order by g.position)
        from gap_kind g join monitoring_class c on c.key = g.monitoring_class_key where g.is_active),
      ${list('conflict_kind', active, hint('definition'))},
      ${list('corruption_factor', active, hint('definition'))},
      ${list('region', '', `''`)},
      ${list('education_level', active, `''`)},
      ${list('organisation_type', active, `''`)},
      ${list('risk_area', active, `''`)},
      ${list('harm_kind', active, hint('definition'))}) as lists`,
    [],
  );
  if (!row) throw new Error('The lists are always one row');
  return row.lists;
}
