import type { NextFunction, Request, Response } from 'express';
import { isAcceptedHost } from './accepted-hosts.server.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const MAX_SEGMENTS = 30;

/**
 * Refuses, before Remix sees the request: writes from another origin on any path (Remix checks only
 * some), `_data` requests, and paths so long that matching them costs seconds (finding F2).
 */
export function originGuard(settings: { origin: string; originIsDefault: boolean }) {
  return (req: Request, res: Response, next: NextFunction): void => {
    delete req.headers['x-forwarded-host'];
    if (!isAcceptedHost(req.headers.host, settings)) return refuse(res, 421);
    // `//host` and `/\host` would be read as the address of another site, and be answered for it.
    if (!/^\/(?![/\\])/.test(req.url)) return refuse(res, 400);
    if (req.url.length > 8_000 || req.path.split('/').length > MAX_SEGMENTS)
      return refuse(res, 414);
    if ('_data' in req.query) return refuse(res, 403);
    if (SAFE.has(req.method)) {
      next();
      return;
    }
    if (req.method !== 'POST') return refuse(res, 405);
    if (!isSameOrigin(req, settings)) return refuse(res, 403);
    next();
  };
}

function isSameOrigin(
  req: Request,
  settings: { origin: string; originIsDefault: boolean },
): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = req.headers;
  if (origin === undefined) return false;
  if (origin === settings.origin) return true;
  const { host } = req.headers;
  return settings.originIsDefault && origin === `http://${host ?? ''}`;
}

function refuse(res: Response, status: number): void {
  res.status(status).type('text/plain').send('');
}
