// Which two editions are set side by side: those that are asked for, else the newest with the one before it,
// or with the newest of another language.
import type { HeldEdition } from './choose-edition.ts';

export interface PairOfEditions<E> {
  before: E;
  after: E;
}

/** Two editions of one language, the older first; null where the act has no two of any. */
export function pairOfEditions<E extends HeldEdition>(
  editions: readonly E[],
  before: string | null,
  after: string | null,
): PairOfEditions<E> | null {
  const asked = [before, after].map((id) => editions.find((one) => one.id === id));
  if (asked[0] && asked[1] && asked[0] !== asked[1] && asked[0].language === asked[1].language) {
    const [one, other] = asked as [E, E];
    return one.validFrom < other.validFrom
      ? { before: one, after: other }
      : { before: other, after: one };
  }
  const language = asked[1]?.language ?? asked[0]?.language;
  const byDay = [...editions].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  for (const newest of byDay) {
    if (language && newest.language !== language) continue;
    const earlier = byDay.find(
      (one) => one.language === newest.language && one.validFrom < newest.validFrom,
    );
    if (earlier) return { before: earlier, after: newest };
  }
  return null;
}

/** Two editions in two languages, as close in time as can be; null where there is only one language. */
export function pairOfLanguages<E extends HeldEdition>(
  editions: readonly E[],
  left: string | null,
  right: string | null,
): { left: E; right: E } | null {
  const byDay = [...editions].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const one =
    editions.find(({ id }) => id === left) ??
    byDay.find(({ language }) => language === 'ru') ??
    byDay[0];
  if (!one) return null;
  const asked = editions.find(({ id }) => id === right);
  if (asked && asked.language !== one.language) return { left: one, right: asked };
  const others = byDay.filter(({ language }) => language !== one.language);
  const other = others.find(({ validFrom }) => validFrom <= one.validFrom) ?? others.at(-1);
  return other ? { left: one, right: other } : null;
}
