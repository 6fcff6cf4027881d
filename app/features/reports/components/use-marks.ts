import { useCallback, useState } from 'react';
import { LIMITS } from '#app/richtext/schema.ts';
import type { NormMark } from '../domain/draft-content.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';

export interface Marks {
  of: readonly (readonly NormMark[])[];
  add: (index: number, words: string) => void;
  clear: (index: number) => void;
  /** The norms came anew from the server, their marks with them. */
  reset: (provisions: readonly ProvisionJson[]) => void;
}

const marksOf = (provisions: readonly ProvisionJson[]) =>
  provisions.map(({ marks }) => marks ?? []);

/** The marked words of each norm while one writes; every mark of a report has a number of its own. */
export function useMarks(provisions: readonly ProvisionJson[]): Marks {
  const [all, setAll] = useState<readonly (readonly NormMark[])[]>(() => marksOf(provisions));
  const add = useCallback((index: number, words: string) => {
    setAll((before) => {
      const n = 1 + Math.max(0, ...before.flat().map((mark) => mark.n));
      if (n > LIMITS.normMarks) return before;
      return before.map((marks, at) => (at === index ? [...marks, { n, text: words }] : marks));
    });
  }, []);
  const clear = useCallback(
    (index: number) => setAll((before) => before.map((marks, at) => (at === index ? [] : marks))),
    [],
  );
  const reset = useCallback((next: readonly ProvisionJson[]) => setAll(marksOf(next)), []);
  return { of: all, add, clear, reset };
}
