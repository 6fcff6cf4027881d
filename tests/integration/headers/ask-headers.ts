import type { RunningApp } from '../rights/running-app.ts';

/** An answer's headers and words, asked for by the head of the office, whom most pages let in, or by a visitor. */
export async function askHeaders(
  { app, people }: RunningApp,
  path: string,
  as: 'head' | 'author' | 'visitor',
) {
  const secret = as === 'visitor' ? null : people[as].secret;
  const abort = new AbortController();
  const answer = await fetch(app.origin + path, {
    redirect: 'manual',
    headers: { 'Accept-Language': 'ru', ...(secret ? { Cookie: `lacuna=${secret}` } : {}) },
    signal: abort.signal,
  });
  // A stream of news has no end; its headers are the answer.
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const body = isStream ? '' : await answer.text();
  abort.abort();
  return { status: answer.status, headers: answer.headers, body };
}
