// The lists that people pick from and an administrator may edit; keys are the tables' names.

export const referenceLists = [
  'education_level',
  'organisation_type',
  'gap_kind',
  'corruption_factor',
  'risk_area',
  'harm_kind',
] as const;
export type ReferenceList = (typeof referenceLists)[number];

/** One entry as an administrator edits it; the key never changes. */
export interface ReferenceEntry {
  list: ReferenceList;
  key: string;
  labelRu: string;
  labelKk: string;
  labelEn: string;
  isActive: boolean;
}
