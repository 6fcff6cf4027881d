// What a report still lacks: to be sent, to be accepted, and to be whole.
// From the issue "The main job in full" §2 and domain/rules.md: sent with title, place, what happens
// and one norm, and what a chosen gap kind demands; accepted with region, level and a source.
import { CONFLICT, MISMATCH } from './conflict.ts';
import type { Frequency } from './frequency.ts';
import type { GapKind } from './gap-class.ts';

/** The filled-in parts of a report, as counts and yes or no. */
export interface Filled {
  title: string;
  hasNarrative: boolean;
  /** Keys of chosen gap kinds, own words among them. */
  gapKinds: readonly string[];
  factorCount: number;
  levelCount: number;
  organisationTypeCount: number;
  regionCount: number;
  riskAreaCount: number;
  harmKindCount: number;
  harmedPeople: string;
  peopleCount: number | null;
  frequency: Frequency | null;
  proposedMeasure: string;
  /** Norms of every kind, with those kept as written; a whole act counts. */
  provisionCount: number;
  /** Acts that were looked through, for a gap that no act fills. */
  checkedActs: string;
  /** Norms that stand against one another, where the kind of gap asks for them. */
  sideCount: number;
  /** One place is named in Russian and in Kazakh. */
  hasBothLanguages: boolean;
  conflictKindCount: number;
  /** A norm is said to yield, and not why. */
  isYieldingUnexplained: boolean;
  sourceCount: number;
}

export type Missing =
  | 'title'
  | 'region'
  | 'narrative'
  | 'provision'
  | 'second-provision'
  | 'second-side'
  | 'second-language'
  | 'conflict-kind'
  | 'conflict-why'
  | 'checked-acts'
  | 'factor'
  | 'gap-kind'
  | 'level'
  | 'source'
  | 'organisation-type'
  | 'risk-area'
  | 'harm-kind'
  | 'harmed-people'
  | 'people-count'
  | 'frequency'
  | 'measure';

export interface Completeness {
  /** Without these it cannot be sent. */
  toSend: Missing[];
  /** Without these the office cannot accept it. */
  toAccept: Missing[];
  /** These may be missing, and are marked so. */
  allowed: Missing[];
}

const legalGap = 'legal_gap';
const isBlank = (text: string): boolean => text.trim() === '';

/** What is missing, by what it keeps from happening. */
export function missingFrom(report: Filled, kinds: readonly GapKind[]): Completeness {
  const toSend = keep([
    ['title', isBlank(report.title)],
    ['region', report.regionCount === 0],
    ['narrative', !report.hasNarrative],
    ...demandsOfKinds(report, kinds),
  ]);
  const toAccept = missingToAccept(report);
  const allowed = keep([
    ['gap-kind', report.gapKinds.length === 0],
    ['conflict-kind', report.gapKinds.includes(CONFLICT) && report.conflictKindCount === 0],
    ['level', report.levelCount === 0],
    ['source', report.sourceCount === 0],
    ['organisation-type', report.organisationTypeCount === 0],
    ['risk-area', report.riskAreaCount === 0],
    ['factor', report.factorCount === 0],
    ['harm-kind', report.harmKindCount === 0],
    ['harmed-people', isBlank(report.harmedPeople)],
    ['people-count', report.peopleCount === null],
    ['frequency', report.frequency === null],
    ['measure', isBlank(report.proposedMeasure)],
  ]).filter((name) => !toSend.includes(name));
  return { toSend, toAccept, allowed };
}

/** What keeps the office from accepting a report. */
export const missingToAccept = (
  report: Pick<Filled, 'regionCount' | 'levelCount' | 'sourceCount'>,
): Missing[] =>
  keep([
    ['region', report.regionCount === 0],
    ['level', report.levelCount === 0],
    ['source', report.sourceCount === 0],
  ]);

/** One norm, or the acts that were looked through; two where the kind compares; a factor where it names one. */
function demandsOfKinds(report: Filled, kinds: readonly GapKind[]): [Missing, boolean][] {
  const chosen = kinds.filter(({ key }) => report.gapKinds.includes(key));
  const wantsActs = report.gapKinds.includes(legalGap);
  const needed = Math.max(wantsActs ? 0 : 1, ...chosen.map((kind) => demandOf(kind)));
  const has = report.provisionCount;
  const isConflict = report.gapKinds.includes(CONFLICT);
  const isMismatch = report.gapKinds.includes(MISMATCH);
  return [
    ['provision', has === 0 && needed > 0],
    ['second-provision', has === 1 && needed > 1],
    ['second-side', isConflict && has > 1 && report.sideCount < 2],
    ['second-language', isMismatch && has > 0 && !report.hasBothLanguages],
    ['conflict-why', isConflict && report.isYieldingUnexplained],
    ['checked-acts', wantsActs && isBlank(report.checkedActs) && has === 0],
    ['factor', report.factorCount === 0 && chosen.some((kind) => kind.requiresFactor)],
  ];
}

/** A mismatch asks for its second language by a word of its own. */
const demandOf = ({ key, minCitations }: GapKind): number => {
  if (key === legalGap) return 0;
  return key === MISMATCH ? 1 : minCitations;
};

const keep = (checks: [Missing, boolean][]): Missing[] =>
  checks.filter(([, isMissing]) => isMissing).map(([name]) => name);
