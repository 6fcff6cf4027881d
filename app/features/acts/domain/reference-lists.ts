// The lists that people pick from and an administrator may edit; keys are the tables' names.

export const referenceLists = [
  'education_level',
  'organisation_type',
  'gap_kind',
  'corruption_factor',
  'risk_area',
  'harm_kind',
  'conflict_kind',
  'precedence_rule',
] as const;
export type ReferenceList = (typeof referenceLists)[number];

/** Lists to which entries are added. A rule of precedence is reckoned by the code, which knows each by its key. */
export const openLists = referenceLists.filter((list) => list !== 'precedence_rule');
export type OpenList = Exclude<ReferenceList, 'precedence_rule'>;

/** The words of an entry in three languages, and whether it can be picked. */
export interface EntryWords {
  labelRu: string;
  labelKk: string;
  labelEn: string;
  isActive: boolean;
}

/** One entry as an administrator edits it; the key never changes. */
export interface ReferenceEntry extends EntryWords {
  list: ReferenceList;
  key: string;
}

/** The key of a new entry from its English label; empty where the label holds no Latin letter. */
export const keyOfLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .slice(0, 60)
    .replace(/^_+|_+$/g, '');

/** The keys of a list with one of them a place higher or lower; as they are where it stands at the end. */
export function moved(
  keys: readonly string[],
  key: string,
  direction: 'up' | 'down',
): readonly string[] {
  const from = keys.indexOf(key);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= keys.length) return keys;
  return keys.with(from, keys[to]!).with(to, key);
}
