import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { draftParts, type DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** Before anybody can type into a part that is just being filled; on the server there is nobody. */
const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

type Keys = Record<DraftPart, number>;
const firstKeys = Object.fromEntries(draftParts.map((part) => [part, 0])) as Keys;

/** What a reading of the page's data is for. */
interface Wanted {
  /** Parts that are filled anew, whatever stands there. */
  parts: readonly DraftPart[];
  /** Parts that come in where nobody writes. */
  offered: readonly DraftPart[];
}

/**
 * Fills parts of the form anew from the server: the page's data come again, then these parts are
 * made from them. The rest of the form stays as it is typed. A part that was to come in by itself is left
 * out unless `isFree` says yes when the data come: somebody may have begun to type there meanwhile.
 * `onFilled` is told when they stand.
 */
export function useReloadedParts(
  draft: DraftPage,
  isFree: (part: DraftPart) => boolean,
  onFilled: (parts: readonly DraftPart[]) => void,
) {
  const { ask, arrived } = useOneReading(draft);
  const [keys, setKeys] = useState(firstKeys);
  const filled = useRef<readonly DraftPart[]>([]);

  const reload = useCallback((parts: Wanted['parts']) => ask({ parts, offered: [] }), [ask]);
  const offer = useCallback((offered: Wanted['offered']) => ask({ parts: [], offered }), [ask]);

  const latestIsFree = useRef(isFree);
  latestIsFree.current = isFree;
  useBeforePaint(() => {
    const wanted = arrived();
    const parts = [...wanted.parts, ...wanted.offered.filter(latestIsFree.current)];
    if (parts.length === 0) return;
    filled.current = parts;
    setKeys((before) => ({
      ...before,
      ...Object.fromEntries(parts.map((part) => [part, before[part] + 1])),
    }));
  }, [draft, arrived]);

  const latestOnFilled = useRef(onFilled);
  latestOnFilled.current = onFilled;
  // By the keys alone: the new parts have to stand before they are told of.
  useBeforePaint(() => {
    if (filled.current.length === 0) return;
    latestOnFilled.current(filled.current);
    filled.current = [];
  }, [keys]);

  return { keys, reload, offer };
}

const nothing: Wanted = { parts: [], offered: [] };
const both = (one: Wanted, other: Wanted): Wanted => ({
  parts: [...one.parts, ...other.parts],
  offered: [...one.offered, ...other.offered],
});

/**
 * Reads the page's data anew, one time after another: a second reading would cut the first short. What is
 * asked for while one is under way waits for the next, since the data to come may be older than the asking.
 * The router's own state comes too late to tell, so it is the new data that end a reading.
 */
function useOneReading(data: unknown) {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  const underWay = useRef<Wanted | null>(null);
  const next = useRef<Wanted | null>(null);

  const begin = useCallback(() => {
    if (underWay.current || !next.current) return;
    underWay.current = next.current;
    next.current = null;
    latest.current();
  }, []);

  const ask = useCallback(
    (wanted: Wanted) => {
      next.current = both(next.current ?? nothing, wanted);
      begin();
    },
    [begin],
  );

  /** What the data that have come were read for. */
  const arrived = useCallback((): Wanted => {
    const wanted = underWay.current ?? nothing;
    underWay.current = null;
    return wanted;
  }, []);

  useEffect(begin, [data, begin]);

  return { ask, arrived };
}
