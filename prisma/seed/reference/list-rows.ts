import type { ReadReference, TableRows } from './read-reference.ts';

interface Entry {
  key: string;
  labels: Labels;
  definition: { ru: string; en: string };
  [more: string]: unknown;
}

interface Labels {
  ru: string;
  kk: string;
  en: string;
}

interface RegionEntry {
  key: string;
  type: string;
  is_capital: boolean;
  kato: string;
  iso_3166_2: string;
  names: Labels;
  locative: { ru: string; kk: string };
  centre: { names: Labels };
  tile: { col: number; row: number };
  aliases: string[];
}

const labels = (of: Labels) => ({ label_ru: of.ru, label_kk: of.kk, label_en: of.en });
const definition = (entry: Entry) => ({
  definition_ru: entry.definition.ru,
  definition_en: entry.definition.en,
});

/** Rows of the lists that people pick from and of the lists that rule a report's way. */
export function listRows(read: ReadReference): TableRows[] {
  const list = (
    file: string,
    table: string,
    more: (entry: Entry, position: number) => Record<string, unknown>,
  ): TableRows => [
    table,
    read<Entry[]>(file).map((entry, position) => ({
      key: entry.key,
      ...labels(entry.labels),
      position,
      ...more(entry, position),
    })),
  ];
  const picked = (entry: Entry) => ({ ...definition(entry), is_active: true });
  return [
    ['region', read<RegionEntry[]>('regions').map(regionRow)],
    list('education_levels', 'education_level', picked),
    list('organisation_types', 'organisation_type', (e) => ({
      ...picked(e),
      levels: e.levels ?? [],
    })),
    list('monitoring_classes', 'monitoring_class', definition),
    list('gap_kinds', 'gap_kind', (e) => ({
      ...picked(e),
      question_ru: (e.question as Labels).ru,
      question_en: (e.question as Labels).en,
      monitoring_class_key: e.monitoring_class,
      min_citations: e.min_citations ?? 1,
      requires_factor: e.requires_factor ?? false,
    })),
    list('corruption_factors', 'corruption_factor', (e) => ({
      ...picked(e),
      factor_group: e.group,
    })),
    list('risk_areas', 'risk_area', (e) => ({ ...picked(e), levels: e.levels ?? [] })),
    list('harm_kinds', 'harm_kind', picked),
    list('conflict_kinds', 'conflict_kind', picked),
    // The rule for codes is the narrower one: it is asked before that of levels.
    list('precedence_rules', 'precedence_rule', () => ({})),
    list('report_statuses', 'report_status', (e) => ({ is_terminal: e.terminal, clock: e.clock })),
    [
      'report_transition',
      read<{ from: string; to: string; by: string }[]>('report_transitions').map((move) => ({
        from_key: move.from,
        to_key: move.to,
        by: move.by,
      })),
    ],
    list('triage_decisions', 'triage_decision_kind', (e) => ({
      ...definition(e),
      to_status_key: e.to_status,
      reason_required: e.reason_required,
      hides_details: e.hides_details ?? false,
    })),
    list('outcome_stages', 'outcome_stage', (e) => ({
      ...definition(e),
      next: e.next ?? [],
      is_terminal: e.terminal ?? false,
    })),
    list('act_types', 'act_type', (e) => ({
      rank: e.rank ?? null,
      is_normative: e.normative ?? true,
      adilet_letter: e.adilet_letter ?? null,
      structure: e.structure ?? null,
    })),
    list('derived_act_kinds', 'derived_act_kind', () => ({})),
    [
      'clock_limit',
      [
        { kind: 'triage', days: 10 },
        { kind: 'clarification', days: 10 },
        { kind: 'analysis', days: 30 },
      ],
    ],
    ['calendar_day', read<Record<string, unknown>[]>('calendar_days')],
  ];
}

function regionRow(region: RegionEntry, position: number) {
  return {
    key: region.key,
    type: region.type,
    is_capital: region.is_capital,
    kato: region.kato,
    iso_code: region.iso_3166_2,
    ...labels(region.names),
    locative_ru: region.locative.ru,
    locative_kk: region.locative.kk,
    centre_ru: region.centre.names.ru,
    centre_kk: region.centre.names.kk,
    centre_en: region.centre.names.en,
    tile_column: region.tile.col,
    tile_row: region.tile.row,
    aliases: region.aliases,
    position,
  };
}
