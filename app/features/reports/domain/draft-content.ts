// What a report says, in the eight parts in which people write it. Who wrote it, who sees it and
// the sources lie elsewhere. A part is what two people may change at once without meeting.
import { EMPTY_DOCUMENT, type RichTextDocument } from '#app/richtext/document.ts';
import { isEmptyRichText } from '#app/richtext/plain-text.ts';
import type { Filled } from './completeness.ts';
import { languagePairs, placeOf, sidesOf, type Conflict } from './conflict.ts';
import type { Choice, Provision } from './draft-pieces.ts';
import type { Frequency } from './frequency.ts';

export type { Choice, NormMark, Provision } from './draft-pieces.ts';

export interface DraftContent {
  title: { title: string };
  norm: { provisions: Provision[]; checkedActs: string };
  what: { narrative: RichTextDocument };
  kind: { gapKinds: Choice; factors: Choice };
  conflict: Conflict;
  where: { regions: Choice; levels: Choice; organisations: Choice; risks: Choice; place: string };
  harm: { harms: Choice; people: string; count: number | null; frequency: Frequency | null };
  fix: { measure: string };
}

export type DraftPart = keyof DraftContent;

export const draftParts = [
  'title',
  'norm',
  'what',
  'kind',
  'conflict',
  'where',
  'harm',
  'fix',
] as const satisfies DraftPart[];

const nothing = (): Choice => ({ keys: [], other: '' });

/** A draft in which nothing is written. */
export const emptyDraft = (): DraftContent => ({
  title: { title: '' },
  norm: { provisions: [], checkedActs: '' },
  what: { narrative: EMPTY_DOCUMENT },
  kind: { gapKinds: nothing(), factors: nothing() },
  conflict: { kinds: nothing(), apart: [], yields: null, why: '' },
  where: {
    regions: nothing(),
    levels: nothing(),
    organisations: nothing(),
    risks: nothing(),
    place: '',
  },
  harm: { harms: nothing(), people: '', count: null, frequency: null },
  fix: { measure: '' },
});

/** The lists of choices by the name that their rows carry in the database. */
export const choiceLists = {
  gap_kind: (content: DraftContent) => content.kind.gapKinds,
  conflict_kind: (content: DraftContent) => content.conflict.kinds,
  corruption_factor: (content: DraftContent) => content.kind.factors,
  region: (content: DraftContent) => content.where.regions,
  education_level: (content: DraftContent) => content.where.levels,
  organisation_type: (content: DraftContent) => content.where.organisations,
  risk_area: (content: DraftContent) => content.where.risks,
  harm_kind: (content: DraftContent) => content.harm.harms,
} as const;

export type ChoiceList = keyof typeof choiceLists;

/** How many things are chosen, own words among them. */
export const countOf = ({ keys, other }: Choice): number => keys.length + (other.trim() ? 1 : 0);

/** The draft as the rules of completeness ask for it. */
export const filledOf = (content: DraftContent, sourceCount: number): Filled => ({
  title: content.title.title,
  hasNarrative: !isEmptyRichText(content.what.narrative),
  gapKinds: [
    ...content.kind.gapKinds.keys,
    ...(content.kind.gapKinds.other.trim() ? ['other'] : []),
  ],
  factorCount: countOf(content.kind.factors),
  levelCount: countOf(content.where.levels),
  organisationTypeCount: countOf(content.where.organisations),
  regionCount: countOf(content.where.regions),
  riskAreaCount: countOf(content.where.risks),
  harmKindCount: countOf(content.harm.harms),
  harmedPeople: content.harm.people,
  peopleCount: content.harm.count,
  frequency: content.harm.frequency,
  proposedMeasure: content.fix.measure,
  provisionCount: content.norm.provisions.length,
  checkedActs: content.norm.checkedActs,
  sideCount: conflictSides(content).length,
  hasBothLanguages: languagePairs(content.norm.provisions).length > 0,
  conflictKindCount: countOf(content.conflict.kinds),
  isYieldingUnexplained: content.conflict.yields !== null && !content.conflict.why.trim(),
  sourceCount,
});

/** The norms, by their places in the order, that stand against one another. */
export const conflictSides = ({ norm, kind, conflict }: DraftContent): number[] =>
  sidesOf(norm.provisions, { gapKinds: kind.gapKinds.keys, apart: conflict.apart });

/** The same place in the same language is one norm, however often it is named: the first stays. */
export function withoutRepeats(provisions: readonly Provision[]): Provision[] {
  const seen = new Set<string>();
  return provisions.filter((provision) => {
    if (provision.actKey === null) return true;
    const place = placeOf(provision);
    return !seen.has(place) && seen.add(place);
  });
}
