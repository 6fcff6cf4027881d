import type { RunningApp } from './running-app.ts';

/** A page's address as its data. */
export function dataOf(page: string): string {
  const [route = '', query] = page.split('?');
  return `${route === '/' ? '/_root' : route}.data${query ? `?${query}` : ''}`;
}

/** The app refuses what one person asks too much at once; a refusal would be clean of every mark. */
const AT_ONCE = 8;

/** Work of which so many are done at once, the rest in the order in which it came. */
function inTurns(atOnce: number) {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** What an address answers to whoever holds a session; of a stream of news, which has no end, nothing. */
export function bodiesOf(running: RunningApp) {
  const turn = inTurns(AT_ONCE);
  return (address: string, secret: string | null): Promise<string> =>
    turn(async () => {
      const abort = new AbortController();
      const answer = await fetch(running.app.origin + address, {
        redirect: 'manual',
        headers: { 'Accept-Language': 'ru', ...(secret ? { Cookie: `lacuna=${secret}` } : {}) },
        signal: abort.signal,
      });
      if (answer.status === 429) throw new Error(`Not answered at all: ${address}`);
      if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) {
        return answer.text();
      }
      abort.abort();
      return '';
    });
}
