import { useCallback, useRef, useState } from 'react';
import type { OutlineLevel } from '#app/features/acts/queries/list-outline.server.ts';
import { paths } from '#app/paths.ts';

/** An act's outline that is open for picking, and the row whose place it is to take. */
export interface OpenOutline {
  level: OutlineLevel;
  at: number | null;
}

/** Opens an act's outline level by level without leaving the form; without a network the links lead there. */
export function useOutline(atFirst: OpenOutline | null) {
  const [outline, setOutline] = useState(atFirst);
  const asked = useRef<AbortController>();
  const open = useCallback((query: string, at: number | null) => {
    asked.current?.abort();
    const control = (asked.current = new AbortController());
    void (async () => {
      try {
        const response = await window.fetch(paths.outline(query), { signal: control.signal });
        const { level } = (await response.json()) as { level: OutlineLevel | null };
        if (level) setOutline({ level, at });
      } catch {
        // What is open stays open.
      }
    })();
  }, []);
  const close = useCallback(() => setOutline(null), []);
  return { outline, open, close };
}
