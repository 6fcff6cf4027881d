import { Client, type Dispatcher } from 'undici';
import { failureOf } from './failure-of.ts';
import { guardedConnector, type Guard } from './guarded-connector.server.ts';
import { FetchProblem, isBlocked } from './outcome.ts';
import { readBody } from './read-body.server.ts';

export type HopAnswer =
  | { kind: 'redirect'; status: number; to: string }
  | { kind: 'blocked'; status: number }
  | {
      kind: 'captured';
      status: number;
      headers: Record<string, string>;
      body: Buffer;
      fetchedAt: Date;
    };

const maxHeaderSize = 32 * 1024;
const keptHeaders = [
  'content-type',
  'content-language',
  'content-encoding',
  'date',
  'etag',
  'last-modified',
  'server',
];

/** One request on one connection of its own, which is closed whatever the server does. */
export async function fetchHop(
  url: URL,
  hop: Guard & { maxBytes: number; userAgent: string },
): Promise<HopAnswer> {
  const { signal } = hop;
  // The signal is the only clock: it also covers the look-up and a body that drips for ever.
  const client = new Client(url.origin, {
    connect: guardedConnector(hop),
    allowH2: false,
    maxHeaderSize,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        'user-agent': hop.userAgent,
        accept: 'text/html,application/xhtml+xml',
        'accept-language': 'ru,kk,en',
        'accept-encoding': 'identity',
        connection: 'close',
      },
      signal,
    });
    return await answerOf(response, url, hop.maxBytes);
  } catch (error) {
    throw signal.aborted ? new FetchProblem('timeout') : failureOf(error, 'head');
  } finally {
    await client.destroy();
  }
}

async function answerOf(
  response: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
): Promise<HopAnswer> {
  const { statusCode: status } = response;
  const headers = singleHeaders(response.headers);
  if ([301, 302, 303, 307, 308].includes(status)) {
    return { kind: 'redirect', status, to: targetOf(headers.location, url) };
  }
  if (isBlocked(status, headers)) return { kind: 'blocked', status };
  if (status !== 200) throw new FetchProblem(`http-${status}`);
  if (!isHtml(headers['content-type'])) throw new FetchProblem('not-html');

  const fetchedAt = new Date();
  const body = await readBody(response.body, headers['content-encoding'], maxBytes).catch(
    (error: unknown) => {
      throw failureOf(error, 'body');
    },
  );
  if (body.length === 0) throw new FetchProblem('empty');
  if (!headers['content-type'] && !startsAsMarkup(body)) throw new FetchProblem('not-html');
  const kept = keptHeaders.flatMap((name) =>
    headers[name] ? [[name, headers[name]] as const] : [],
  );
  return { kind: 'captured', status, headers: Object.fromEntries(kept), body, fetchedAt };
}

function singleHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const first = (value: string | string[] | undefined) =>
    (Array.isArray(value) ? value[0] : value) ?? '';
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), first(value)]),
  );
}

/** Header bytes arrive as Latin-1; sites write Cyrillic paths there as UTF-8. */
function targetOf(location: string | undefined, url: URL): string {
  const target = location && URL.parse(Buffer.from(location, 'latin1').toString('utf8'), url);
  if (!target) throw new FetchProblem('bad-redirect');
  return target.href;
}

function isHtml(contentType: string | undefined): boolean {
  return !contentType || /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType);
}

function startsAsMarkup(body: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*</.test(body.toString('latin1', 0, 1024));
}
