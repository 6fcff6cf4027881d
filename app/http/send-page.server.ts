import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readCookie, sessionCookie, setsSession } from '#app/platform/session/cookie.ts';
import { languageHeaders } from './language-headers.ts';
import type { RequestContext } from './request-context.ts';
import { CLEAR_TOAST } from './toast.ts';

const compress = promisify(gzip);
const WORTH_COMPRESSING = 1_000;

/** The cookie lives as long as its session, unless the answer brings another session or none. */
export function prolongSession(res: ExpressResponse, context: RequestContext): void {
  const { origin, session, sessionSecret } = context;
  if (!sessionSecret || !session?.isProlonged) return;
  const set = [res.getHeader('Set-Cookie') ?? []].flat().map(String);
  if (setsSession(set, origin)) return;
  res.append('Set-Cookie', sessionCookie(sessionSecret, origin));
}

/** What is said when nobody can be asked who this is, after sign-out too, is said in the reader's language. */
function rememberLanguage(
  req: ExpressRequest,
  res: ExpressResponse,
  { session, lang }: RequestContext,
): void {
  if (!session) return;
  if (readCookie(req.headers.cookie ?? null, 'lang') === lang) return;
  for (const [name, value] of languageHeaders(lang)) res.append(name, value);
}

/** Sends a page with the cookies that go with it. */
export async function sendPage(
  req: ExpressRequest,
  res: ExpressResponse,
  page: Buffer,
  context: RequestContext,
): Promise<void> {
  prolongSession(res, context);
  rememberLanguage(req, res, context);
  if (context.toast) res.append('Set-Cookie', CLEAR_TOAST);
  res.append('Vary', 'Accept-Encoding');
  if (page.length < WORTH_COMPRESSING || !req.acceptsEncodings('gzip')) {
    res.setHeader('Content-Length', page.length);
    res.end(req.method === 'HEAD' ? undefined : page);
    return;
  }
  const zipped = await compress(page, { level: 1 });
  res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Content-Length', zipped.length);
  res.end(req.method === 'HEAD' ? undefined : zipped);
}
