import { request } from 'node:http';
import { parseHTML } from 'linkedom';

/** Whether a browser that stands on the site would be led away by it. */
export function leaves(to: string, own: string): boolean {
  if (!URL.canParse(to, `${own}/sign-in`)) return false;
  return new URL(to, `${own}/sign-in`).origin !== own;
}

/** Where an answer leads: its headers, and the forms of its page. */
export interface Led {
  status: number;
  leadsTo: string[];
  body: string;
}

/** A bare request: `fetch` would put the path in order first. */
export function askBare(
  site: string,
  path: string,
  form?: Record<string, string>,
  secret?: string | null,
): Promise<Led> {
  const { hostname, port, origin } = new URL(site);
  const cookie: Record<string, string> = secret ? { Cookie: `lacuna=${secret}` } : {};
  const headers = form
    ? { ...cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    : cookie;
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path, method: form ? 'POST' : 'GET', headers };
    const sent = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        const { location, link, refresh } = answer.headers;
        const all = [location, link, refresh as string | undefined].filter(
          (one) => one !== undefined,
        );
        resolve({ status: answer.statusCode ?? 0, leadsTo: all as string[], body });
      });
    });
    sent.on('error', reject);
    sent.end(form && new URLSearchParams(form).toString());
  });
}

/** The places outside of the site that an answer would lead to. */
export function awayFrom({ leadsTo, body }: Led, site: string): string[] {
  const { document } = parseHTML(body || '<html></html>');
  const inPage = [...document.querySelectorAll('form[action], input[name=to]')].map(
    (one) => one.getAttribute('action') ?? one.getAttribute('value') ?? '',
  );
  return [...leadsTo, ...inPage].filter((to) => leaves(to, site));
}
