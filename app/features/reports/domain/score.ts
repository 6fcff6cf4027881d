// How urgent a report is, in parts that can be told as sentences. From domain/rules.md: harm 30,
// people 20, completeness 20, groups 15, and half a point for each calendar day since routing.
import type { Frequency } from './frequency.ts';
import type { Day } from './working-days.ts';
import { dayNumber, daysBetween } from './working-days.ts';

export const weights = { harm: 30, people: 20, completeness: 20, groups: 15 } as const;
export type StoredPart = keyof typeof weights;

const perDay = 0.5;
/** The age bar is full at this many days; the points go on. */
const fullAgeDays = 30;
/** The age bar is drawn as wide as this many points. */
const ageBarWeight = perDay * fullAgeDays;

/** What a score is made of. Counts and keys alone, so that it can be told in every language. */
export interface ScoreInput {
  harmKinds: readonly string[];
  frequency: Frequency | null;
  peopleCount: number | null;
  hasNarrative: boolean;
  hasProvision: boolean;
  hasLevel: boolean;
  hasRegion: boolean;
  hasRiskArea: boolean;
  hasFactor: boolean;
  hasMeasure: boolean;
  sourceCount: number;
  /** Sources of which a copy or a file is held. */
  capturedCount: number;
  /** Groups and regions, this report's among them, that report the same provision. */
  groupCount: number;
  regionCount: number;
}

/** One part: points, how much of its weight they are, and the facts of its sentence. */
export interface Part {
  points: number;
  weight: number;
  share: number;
  facts: { code: string; values: Record<string, number | string | readonly string[]> };
}

export type Parts = Record<StoredPart, Part>;

/** How grave each kind of harm is, between 0 and 1; a kind of the filer's own counts as the middle. */
const gravity: Record<string, number> = {
  bribery_extortion: 1,
  embezzlement: 1,
  forced_payment: 0.8,
  unequal_access: 0.7,
  conflict_of_interest: 0.6,
  favouritism: 0.6,
  false_reporting: 0.6,
};
const otherGravity = 0.6;
const frequencyShare: Record<Frequency, number> = {
  always: 1,
  daily: 0.9,
  weekly: 0.75,
  monthly: 0.6,
  several_times: 0.4,
  once: 0.2,
  unknown: 0.2,
};
/** From this many people on the part is full; in between it grows with the order of magnitude. */
const manyPeople = 10_000;

/** The parts that stay as they are while the report waits. */
export function partsOf(input: ScoreInput): Parts {
  return {
    harm: part('harm', harmShare(input), {
      code: input.harmKinds.length === 0 ? 'harm.none' : 'harm.kinds',
      values: { kinds: input.harmKinds, frequency: input.frequency ?? 'unknown' },
    }),
    people: part('people', peopleShare(input.peopleCount), {
      code: input.peopleCount === null ? 'people.unknown' : 'people.count',
      values: { count: input.peopleCount ?? 0 },
    }),
    completeness: completenessPart(input),
    groups: part('groups', groupsShare(input), {
      code: input.groupCount > 1 ? 'groups.several' : 'groups.one',
      values: { groups: input.groupCount, regions: input.regionCount },
    }),
  };
}

/** The part that grows by waiting, without a cap. */
export function agePart(routedOn: Day, today: Day): Part {
  const days = Math.max(0, daysBetween(routedOn, today));
  return {
    points: days * perDay,
    weight: ageBarWeight,
    share: Math.min(1, days / fullAgeDays),
    facts: { code: 'age.days', values: { days, routedOn } },
  };
}

/** The number that is shown: all parts and the age. */
export const totalOf = (parts: Parts, routedOn: Day, today: Day): number =>
  tenths(sumOf(parts) + agePart(routedOn, today).points) / 10;

/**
 * Where a report stands in the queue, in tenths of a point; greater is more urgent. It is the
 * score of a fixed day, so it can be kept and indexed: all reports grow by the same half a point
 * a day, and by waiting alone none overtakes another.
 */
export const rankOf = (parts: Parts, routedOn: Day): number =>
  tenths(sumOf(parts) - dayNumber(routedOn) * perDay);

const sumOf = (parts: Parts): number =>
  Object.values(parts).reduce((sum, { points }) => sum + points, 0);

const tenths = (points: number): number => Math.round(points * 10);

function part(name: StoredPart, share: number, facts: Part['facts']): Part {
  const weight = weights[name];
  return { points: tenths(weight * share) / 10, weight, share, facts };
}

/** Two thirds for the gravest kind, with a little for each further one; a third for how often. */
function harmShare({ harmKinds, frequency }: ScoreInput): number {
  if (harmKinds.length === 0) return 0;
  const gravest = Math.max(...harmKinds.map((kind) => gravity[kind] ?? otherGravity));
  const further = 0.1 * (harmKinds.length - 1);
  return (2 * Math.min(1, gravest + further) + frequencyShare[frequency ?? 'unknown']) / 3;
}

/** One person is little, every tenfold as much again: 1, 10, 100, 1,000 and 10,000 are even steps. */
function peopleShare(count: number | null): number {
  if (count === null || count < 1) return 0;
  return Math.min(1, Math.log10(1 + count) / Math.log10(1 + manyPeople));
}

function completenessPart(input: ScoreInput): Part {
  const checks: [name: string, points: number, has: boolean][] = [
    ['provision', 4, input.hasProvision],
    ['narrative', 3, input.hasNarrative],
    ['source', 3, input.sourceCount > 0],
    ['sources', 2, input.sourceCount > 1],
    ['copy', 2, input.capturedCount > 0],
    ['level', 1, input.hasLevel],
    ['region', 1, input.hasRegion],
    ['risk_area', 1, input.hasRiskArea],
    ['factor', 1, input.hasFactor],
    ['measure', 2, input.hasMeasure],
  ];
  const points = checks.reduce((sum, [, worth, has]) => sum + (has ? worth : 0), 0);
  const missing = checks.filter(([, , has]) => !has).map(([name]) => name);
  return part('completeness', points / weights.completeness, {
    code: missing.length === 0 ? 'completeness.all' : 'completeness.missing',
    values: { missing, sources: input.sourceCount, copies: input.capturedCount },
  });
}

/** A report alone has none; a second group or region of the same provision weighs most. */
function groupsShare({ groupCount, regionCount }: ScoreInput): number {
  const steps = (count: number) => 1 - 1 / Math.max(1, count);
  return Math.min(1, steps(groupCount) + steps(regionCount) / 2);
}
