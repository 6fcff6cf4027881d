// Forms that come from elsewhere, or hide whence.
import { request } from 'node:http';
import type { RunningApp } from './running-app.ts';

/** How a request differs from one that the site's own page sends. */
export interface Variant {
  headers: (origin: string) => Record<string, string>;
  suffix?: string;
}

const foreign = 'https://evil.example';

/** The ways in which a request comes from elsewhere, or hides whence. */
export const variants: Record<string, Variant> = {
  'another site': { headers: () => ({ Origin: foreign }) },
  'a name that begins alike': { headers: (own) => ({ Origin: `${own}.evil.example` }) },
  'another port': { headers: () => ({ Origin: 'http://127.0.0.1:1' }) },
  'the other scheme': { headers: (own) => ({ Origin: own.replace('http:', 'https:') }) },
  'an opaque origin': { headers: () => ({ Origin: 'null' }) },
  'a malformed origin': { headers: () => ({ Origin: 'http://[::' }) },
  'no origin at all': { headers: () => ({}) },
  'fetch metadata of another site': {
    headers: (own) => ({ Origin: own, 'Sec-Fetch-Site': 'cross-site' }),
  },
  'fetch metadata of a sibling': {
    headers: (own) => ({ Origin: own, 'Sec-Fetch-Site': 'same-site' }),
  },
  'a forwarded host': {
    headers: () => ({ Origin: foreign, 'X-Forwarded-Host': 'evil.example' }),
  },
  'a data request of old': { headers: () => ({ Origin: foreign }), suffix: '?_data=root' },
  'JSON as plain text': { headers: () => ({ Origin: foreign, 'Content-Type': 'text/plain' }) },
  'another method in the form': {
    headers: () => ({ Origin: foreign, 'X-HTTP-Method-Override': 'PUT' }),
  },
};

/** `fetch` sends metadata of its own; a bare request sends what it is told. */
export function post(
  { app, people }: RunningApp,
  path: string,
  headers: Record<string, string>,
  body = 'intent=default&language=kk&_method=PUT',
): Promise<number> {
  const { hostname, port } = new URL(app.origin);
  const secret = people.author.secret ?? '';
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Cookie: `lacuna=${secret}`,
          ...headers,
        },
      },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
