import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { draftParts, type DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** Before anybody can type into a part that is just being filled; on the server there is nobody. */
const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

type Keys = Record<DraftPart, number>;
const firstKeys = Object.fromEntries(draftParts.map((part) => [part, 0])) as Keys;

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
  const ask = useOneRevalidation(draft);
  const [keys, setKeys] = useState(firstKeys);
  const waiting = useRef<readonly DraftPart[]>([]);
  const offered = useRef<readonly DraftPart[]>([]);
  const filled = useRef<readonly DraftPart[]>([]);

  const reload = useCallback(
    (parts: readonly DraftPart[]) => {
      waiting.current = [...waiting.current, ...parts];
      ask();
    },
    [ask],
  );

  const offer = useCallback(
    (parts: readonly DraftPart[]) => {
      offered.current = [...offered.current, ...parts];
      ask();
    },
    [ask],
  );

  const latestIsFree = useRef(isFree);
  latestIsFree.current = isFree;
  useBeforePaint(() => {
    const parts = [...waiting.current, ...offered.current.filter(latestIsFree.current)];
    waiting.current = [];
    offered.current = [];
    if (parts.length === 0) return;
    filled.current = parts;
    setKeys((before) => ({
      ...before,
      ...Object.fromEntries(parts.map((part) => [part, before[part] + 1])),
    }));
  }, [draft]);

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

/**
 * Asks for the page's data anew, one time after another: a second asking would cut the first short.
 * The router's own state comes too late to tell, so it is the new data that end an asking.
 */
function useOneRevalidation(data: unknown): () => void {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  const isUnderWay = useRef(false);
  const isAskedAgain = useRef(false);

  const ask = useCallback(() => {
    if (isUnderWay.current) {
      isAskedAgain.current = true;
      return;
    }
    isUnderWay.current = true;
    latest.current();
  }, []);

  useEffect(() => {
    isUnderWay.current = false;
    if (!isAskedAgain.current) return;
    isAskedAgain.current = false;
    ask();
  }, [data, ask]);

  return ask;
}
