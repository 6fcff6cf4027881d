import { useEffect, useRef, useState, type RefObject } from 'react';
import { paths } from '#app/paths.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftNews, DraftPage } from '../queries/get-draft.server.ts';

/** Twice within the minute for which a sign of life holds. */
const BEAT_MS = 25_000;

/**
 * Who else writes in the draft, as fresh as the news of it; and tells the others in which part one's own
 * hands are. `onDigests` hears how the parts stand on the server.
 */
export function useWriters(
  draft: DraftPage,
  form: RefObject<HTMLFormElement>,
  onDigests: (digests: DraftNews['digests']) => void,
): DraftPage['writers'] {
  const [writers, setWriters] = useState(draft.writers);
  const url = paths.draftWriters(draft.id);
  const tellDigests = useRef(onDigests);
  tellDigests.current = onDigests;

  useEffect(() => {
    const ask = async () => {
      const news = await fetchNews(url);
      if (!news) return;
      setWriters(news.writers);
      tellDigests.current(news.digests);
    };
    const hear = (event: Event) => {
      const { topic } = (event as CustomEvent<{ topic: string }>).detail;
      if (topic === `draft:${draft.id}` || topic === '*') void ask();
    };
    const timer = window.setInterval(() => void ask(), BEAT_MS * 2);
    document.addEventListener('live:news', hear);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('live:news', hear);
    };
  }, [draft.id, url]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let part: DraftPart | null = null;
    const enter = ({ target }: FocusEvent) => {
      const next = partOf(target);
      if (next === part) return;
      part = next;
      tell(url, part);
    };
    const beat = () => {
      if (part && !document.hidden) tell(url, part);
    };
    const leave = () => {
      if (part) tell(url, null);
      part = null;
    };
    const timer = window.setInterval(beat, BEAT_MS);
    element.addEventListener('focusin', enter);
    window.addEventListener('pagehide', leave);
    return () => {
      window.clearInterval(timer);
      element.removeEventListener('focusin', enter);
      window.removeEventListener('pagehide', leave);
    };
  }, [form, url]);

  return writers;
}

/** The part of the draft in which an element stands. */
export const partOf = (target: EventTarget | null): DraftPart | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-part]')?.dataset.part as DraftPart) ?? null)
    : null;

async function fetchNews(url: string): Promise<DraftNews | null> {
  try {
    const response = await window.fetch(url, { headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as DraftNews) : null;
  } catch {
    // Without a network nobody is heard of; what one writes does not wait for it.
    return null;
  }
}

function tell(url: string, part: DraftPart | null): void {
  const body = new FormData();
  if (part) body.set('part', part);
  window.fetch(url, { method: 'POST', body, keepalive: true }).catch(() => undefined);
}
