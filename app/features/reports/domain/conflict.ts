// The conflict that a report is about, as a relation between its norms: two or more provisions that
// stand against one another, or one place in two languages. From the issue "The law itself", §4.
import type { Choice, Provision } from './draft-pieces.ts';

/** What a filer says of it. Norms are named by their place, so that moving a row changes nothing. */
export interface Conflict {
  kinds: Choice;
  /** Norms that the report names and that stand apart from the conflict. */
  apart: string[];
  /** The norm that should yield by the filer's own opinion; null where they say nothing. */
  yields: string | null;
  why: string;
}

export const CONFLICT = 'conflict_of_norms';
export const MISMATCH = 'language_mismatch';

/** What tells the place of a norm: the same place in another language is another norm. */
export type Placed = Pick<Provision, 'actKey' | 'path' | 'language' | 'asWritten'>;

/** The name of a norm's place within a report. */
export const placeOf = ({ actKey, path, language, asWritten }: Placed): string =>
  actKey === null
    ? `~${language}/${asWritten}`
    : [actKey, language, ...path.map(({ u, n }) => `${u} ${n}`)].join('/');

/** Where the same words stand in every language; norms kept as written cannot be told apart. */
const wherever = (norm: Placed): string =>
  norm.actKey === null ? '~' : placeOf({ ...norm, language: 'ru' });

/** Which kind of relation the gap kinds of a report ask for, the conflict before the mismatch. */
export function relationOf(gapKinds: readonly string[]): 'conflict' | 'mismatch' | null {
  if (gapKinds.includes(CONFLICT)) return 'conflict';
  return gapKinds.includes(MISMATCH) ? 'mismatch' : null;
}

/** The places in the order of the norms that a report names in Russian and in Kazakh. */
export function languagePairs(norms: readonly Placed[]): [ru: number, kk: number][] {
  const kk = norms.flatMap((norm, at) => (norm.language === 'kk' ? [at] : []));
  return norms.flatMap((norm, at): [number, number][] => {
    if (norm.language !== 'ru') return [];
    const twin = kk.find((other) => wherever(norms[other]!) === wherever(norm));
    return twin === undefined ? [] : [[at, twin]];
  });
}

/** The places, in order, of the norms that are sides of the relation. */
export function sidesOf(
  norms: readonly Placed[],
  said: { gapKinds: readonly string[]; apart: readonly string[] },
): number[] {
  const relation = relationOf(said.gapKinds);
  if (relation === null) return [];
  const standing = norms.flatMap((norm, at) => (said.apart.includes(placeOf(norm)) ? [] : [at]));
  if (relation === 'conflict') return standing;
  const paired = new Set(languagePairs(norms).flat());
  return standing.filter((at) => paired.has(at));
}

/** The norms whose place is named in one of the two languages only. */
export function missingTwins(norms: readonly Placed[]): number[] {
  const named = new Set(norms.map(placeOf));
  return norms.flatMap((norm, at) => {
    if (norm.actKey === null || norm.language === 'en') return [];
    const twin = placeOf({ ...norm, language: norm.language === 'ru' ? 'kk' : 'ru' });
    return named.has(twin) ? [] : [at];
  });
}

/** A norm in the other language: the same place, with nothing marked in its words. */
export const twinOf = (norm: Provision): Provision => ({
  ...norm,
  language: norm.language === 'ru' ? 'kk' : 'ru',
  asWritten: '',
  marks: [],
});

/** Whether anything is said besides what goes without saying. */
export const isSaid = ({ apart, yields, why }: Conflict): boolean =>
  apart.length > 0 || yields !== null || why.trim() !== '';
