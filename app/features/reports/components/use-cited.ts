import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadCitation } from '#app/features/acts/queries/read-citations.server.ts';
import { paths } from '#app/paths.ts';

/** A paragraph and the citations that were read in it. */
export interface Cited {
  text: string;
  citations: readonly ReadCitation[];
}

const PAUSE_MS = 250;
const LEAST = 4;

/** Reads citations while one types or pastes; a newer text puts an older question aside. */
export function useCited() {
  const [cited, setCited] = useState<Cited | null>(null);
  const timer = useRef<number>();
  const asked = useRef<AbortController>();

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    asked.current?.abort();
  }, []);

  const read = useCallback(
    (text: string) => {
      drop();
      if (text.trim().length < LEAST) return setCited(null);
      timer.current = window.setTimeout(async () => {
        const control = (asked.current = new AbortController());
        const form = new FormData();
        form.set('text', text);
        try {
          const response = await window.fetch(paths.citations(), {
            method: 'POST',
            body: form,
            headers: { Accept: 'application/json' },
            signal: control.signal,
          });
          if (!response.ok) return;
          const { details } = (await response.json()) as { details: Omit<Cited, 'text'> };
          setCited({ text, citations: details.citations });
        } catch {
          // Without a network the words are kept as they are written, and read when they are saved.
        }
      }, PAUSE_MS);
    },
    [drop],
  );

  const close = useCallback(() => {
    drop();
    setCited(null);
  }, [drop]);

  useEffect(() => drop, [drop]);
  return { cited, read, close };
}
