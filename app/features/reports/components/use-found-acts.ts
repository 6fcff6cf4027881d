import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import { paths } from '#app/paths.ts';

export interface FoundActs {
  words: string;
  acts: readonly ActBrief[];
}

const PAUSE_MS = 250;

/** Looks words up in the register while they are typed; an answer that comes late is passed by. */
export function useFoundActs(atFirst: FoundActs | null) {
  const [found, setFound] = useState(atFirst);
  const timer = useRef<number>();
  const asked = useRef<AbortController>();

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    asked.current?.abort();
  }, []);

  const look = useCallback(
    (words: string) => {
      drop();
      if (words.trim().length < 2) return setFound(null);
      timer.current = window.setTimeout(async () => {
        const control = (asked.current = new AbortController());
        try {
          const response = await window.fetch(paths.findActs(words), { signal: control.signal });
          if (!response.ok) return;
          const { acts } = (await response.json()) as { acts: ActBrief[] };
          setFound({ words, acts });
        } catch {
          // Without a network the citation can still be added as it is written.
        }
      }, PAUSE_MS);
    },
    [drop],
  );

  const close = useCallback(() => {
    drop();
    setFound(null);
  }, [drop]);

  useEffect(() => drop, [drop]);
  return { found, look, close };
}
