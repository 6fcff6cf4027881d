import type { Request, Response } from 'express';
import { isIP } from 'node:net';
import { asLanguage, DEFAULT_LANGUAGE, fromAcceptLanguage } from '#app/i18n/languages.ts';
import { newId } from '#app/platform/ids.ts';
import { readCookie, readSessionCookie } from '#app/platform/session/cookie.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { isUnavailable } from '#app/platform/unavailable.ts';
import type { RequestContext } from './request-context.ts';
import { readToast } from './toast.ts';

/** Finds out, once a request, who asks, in which language, and what the page's frame needs. */
export async function buildContext(
  req: Request,
  res: Response,
  settings: { origin: string; originIsDefault: boolean; enhanceBase: string },
): Promise<RequestContext> {
  const now = new Date();
  const cookie = req.headers.cookie ?? null;
  const secret = readSessionCookie(cookie, settings.origin);
  const { session, ...lack } = await sessionOf(secret, now, isByReader(req));
  const origin =
    settings.originIsDefault && req.headers.host ? `http://${req.headers.host}` : settings.origin;
  return {
    requestId: (res.locals.requestId as string | undefined) ?? newId(now),
    nonce: res.locals.nonce as string,
    now,
    origin,
    lang:
      session?.account.language ??
      asLanguage(readCookie(cookie, 'lang')) ??
      fromAcceptLanguage(req.headers['accept-language']) ??
      DEFAULT_LANGUAGE,
    theme: session?.account.theme ?? 'system',
    session,
    sessionSecret: secret,
    clientAddress: addressOf(req),
    userAgent: req.headers['user-agent'] ?? '',
    isData: req.path.endsWith('.data'),
    enhanceBase: settings.enhanceBase,
    toast: readToast(readCookie(cookie, 'toast')),
    ...lack,
  };
}

type Asked = Pick<RequestContext, 'session' | 'isUnavailable'>;

/** Where the database is away, the request goes on far enough to be answered in the reader's language. */
async function sessionOf(secret: string | null, now: Date, isByReader: boolean): Promise<Asked> {
  try {
    return { session: secret ? await readSession(secret, now, isByReader) : null };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { session: null, isUnavailable: true };
  }
}

/** News and its stream are fetched by the page itself: they do not show that its reader is still there. */
function isByReader(req: Request): boolean {
  const isFetched = req.method === 'GET' && req.headers['sec-fetch-dest'] === 'empty';
  return !isFetched || req.path.endsWith('.data');
}

/** A proxy hands on whatever stood in X-Forwarded-For; only an address may reach the database. */
function addressOf(req: Request): string {
  const address = (req.ip ?? '').replace(/%.*$/, '');
  return isIP(address) ? address : '0.0.0.0';
}
