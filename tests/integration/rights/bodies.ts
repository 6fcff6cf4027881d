import type { RunningApp } from './running-app.ts';

/** A page's address as its data. */
export function dataOf(page: string): string {
  const [route = '', query] = page.split('?');
  return `${route === '/' ? '/_root' : route}.data${query ? `?${query}` : ''}`;
}

/** What an address answers to whoever holds a session; of a stream of news, which has no end, nothing. */
export const bodiesOf =
  (running: RunningApp) =>
  async (address: string, secret: string | null): Promise<string> => {
    const abort = new AbortController();
    const answer = await fetch(running.app.origin + address, {
      redirect: 'manual',
      headers: { 'Accept-Language': 'ru', ...(secret ? { Cookie: `lacuna=${secret}` } : {}) },
      signal: abort.signal,
    });
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
    abort.abort();
    return '';
  };
