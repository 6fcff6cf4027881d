import type { Language } from '#app/i18n/languages.ts';
import type { RichTextDocument } from '#app/richtext/document.ts';
import type { Conflict } from '../domain/conflict.ts';
import type { ChoiceList, Provision } from '../domain/draft-content.ts';
import type { Frequency } from '../domain/frequency.ts';

/** A version's row as JSON, with its lists in the words of one language. */
export interface VersionJson {
  title: string;
  place: string;
  narrative: RichTextDocument | null;
  harmedPeople: string;
  peopleCount: number | null;
  frequency: Frequency | null;
  proposedMeasure: string;
  checkedActs: string;
  choices: ChosenJson[];
  provisions: VersionProvision[];
  /** What is said of the conflict of the norms besides its kinds; null where nothing is. */
  conflict: Pick<Conflict, 'apart' | 'yields' | 'why'> | null;
  /** The rules of precedence in use, in their order, where norms stand against one another. */
  precedence: { key: string; label: string }[] | null;
}

export interface ChosenJson {
  list: ChoiceList;
  key: string | null;
  other: string | null;
  label: string | null;
}

export interface ProvisionJson {
  state: Provision['state'];
  path: Provision['path'] | null;
  provisionKey: string | null;
  language: Language;
  asWritten: string;
  marks: Provision['marks'] | null;
  /** The edition that was read, and the hash of the unit's words in it; a whole act has no words. */
  pin?: { from: string; sha256: string | null } | null;
  /** The edition in force, where its whole text has no such place. */
  missingFrom?: string | null;
  act: CitedAct | null;
}

/** A norm of a version, with where its act stands among others. */
export interface VersionProvision extends ProvisionJson {
  act: RankedAct | null;
}

/** An act as a chip beside its unit shows it. */
export interface CitedAct {
  key: string;
  short: string;
  shortLanguage: Language;
  status: 'in_force' | 'repealed' | 'ceased' | 'unknown';
  url: string | null;
}

/** An act with what tells where it stands among others. */
export interface RankedAct extends CitedAct {
  type: { key: string; label: string; rank: number | null };
  isDerived: boolean;
  /** The day of adoption. */
  date: string | null;
}

const lists = [
  'gap_kind',
  'conflict_kind',
  'corruption_factor',
  'education_level',
  'organisation_type',
  'region',
  'risk_area',
  'harm_kind',
] as const satisfies ChoiceList[];

/** The version that an alias stands for, as one JSON value inside any statement. */
export function versionJsonSql(v: string, lang: Language): string {
  const each = (of: (list: ChoiceList) => string) => lists.map(of).join(', ');
  return `json_build_object(
    'title', ${v}.title, 'place', ${v}.place, 'narrative', ${v}.narrative,
    'harmedPeople', ${v}.harmed_people, 'peopleCount', ${v}.people_count, 'frequency', ${v}.frequency,
    'proposedMeasure', ${v}.proposed_measure, 'checkedActs', ${v}.checked_acts,
    'choices', (select coalesce(json_agg(json_build_object('list', c.list, 'other', c.other,
        'key', coalesce(${each((list) => `c.${list}_key`)}),
        'label', coalesce(${each((list) => `${list}.label_${lang}`)})) order by c.list, c.position), '[]')
      from report_choice c
      ${lists.map((list) => `left join ${list} on ${list}.key = c.${list}_key`).join(' ')}
      where c.version_id = ${v}.id),
    'provisions', (select coalesce(json_agg(json_build_object('state', p.state, 'path', p.path,
        'provisionKey', p.provision_key, 'language', p.language, 'asWritten', p.as_written, 'marks', p.marks,
        'pin', case when p.pinned_from is not null then json_build_object('from', p.pinned_from,
          'sha256', (select f.sha256 from law_fragment f where f.id = p.fragment_id)) end,
        'missingFrom', case when p.fragment_id is null and p.act_id is not null and p.state <> 'whole-act' then
          (select me.valid_from from edition_on(p.act_id, p.language, (now() at time zone 'Asia/Almaty')::date) md
           join act_edition me on me.id = md.id where me.extent = 'full' and not exists (
             select from act_unit mu where mu.edition_id = me.id and mu.key = p.provision_key)) end,
        'act', case when a.id is not null then json_build_object('key', a.key, 'status', a.status, 'url', a.url,
          'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
          'date', a.date::text, 'isDerived', a.derived_kind_key is not null,
          'type', json_build_object('key', y.key, 'label', y.label_${lang}, 'rank', y.rank),
          'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end) end)
        order by p.position), '[]')
      from report_provision p left join act a on a.id = p.act_id left join act_type y on y.key = a.type_key
      where p.version_id = ${v}.id),
    'conflict', (select json_build_object('apart', k.apart, 'yields', k.yields, 'why', k.why)
      from report_conflict k where k.version_id = ${v}.id),
    'precedence', case when exists (select from report_conflict_side s where s.version_id = ${v}.id) then
      (select coalesce(json_agg(json_build_object('key', pr.key, 'label', pr.label_${lang}) order by pr.position), '[]')
        from precedence_rule pr where pr.is_active) end)`;
}
