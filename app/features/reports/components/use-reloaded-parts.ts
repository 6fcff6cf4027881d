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
  const { revalidate, state } = useRevalidator();
  // One at a time: a second asking would cut the first short, and its answer with it.
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || state !== 'idle') return;
    setAsked(false);
    revalidate();
  }, [isAsked, state, revalidate]);
  const [keys, setKeys] = useState(firstKeys);
  const waiting = useRef<readonly DraftPart[]>([]);
  const filled = useRef<readonly DraftPart[]>([]);

  const reload = useCallback((parts: readonly DraftPart[]) => {
    waiting.current = [...waiting.current, ...parts];
    setAsked(true);
  }, []);

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
