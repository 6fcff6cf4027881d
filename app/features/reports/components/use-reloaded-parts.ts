import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftParts, type DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';

type Keys = Record<DraftPart, number>;
const firstKeys = Object.fromEntries(draftParts.map((part) => [part, 0])) as Keys;

/**
 * Fills parts of the form anew from the server: the page's data come again, then these parts are
 * made from them. The rest of the form stays as it is typed. `onFilled` is told when they stand.
 */
export function useReloadedParts(
  draft: DraftPage,
  onFilled: (parts: readonly DraftPart[]) => void,
) {
  const ask = useOneRevalidation(draft);
  const [keys, setKeys] = useState(firstKeys);
  const waiting = useRef<readonly DraftPart[]>([]);
  const filled = useRef<readonly DraftPart[]>([]);

  const reload = useCallback(
    (parts: readonly DraftPart[]) => {
      waiting.current = [...waiting.current, ...parts];
      ask();
    },
    [ask],
  );

  useEffect(() => {
    if (waiting.current.length === 0) return;
    const parts = waiting.current;
    waiting.current = [];
    filled.current = parts;
    setKeys((before) => ({
      ...before,
      ...Object.fromEntries(parts.map((part) => [part, before[part] + 1])),
    }));
  }, [draft]);

  useEffect(() => {
    if (filled.current.length === 0) return;
    onFilled(filled.current);
    filled.current = [];
  }, [keys, onFilled]);

  return { keys, reload };
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
