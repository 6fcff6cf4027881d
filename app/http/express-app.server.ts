import type { ServerBuild } from '@remix-run/node';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { join } from 'node:path';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { isUnavailable } from '#app/platform/unavailable.ts';
import { buildContext } from './build-context.server.ts';
import { enhanceFolder, enhanceVersion } from './enhance-version.server.ts';
import { fairShare } from './fair-share.server.ts';
import { health, ready } from './health.server.ts';
import { originGuard } from './origin-guard.server.ts';
import { remixAdapter } from './remix-adapter.server.ts';
import { securityHeaders } from './security-headers.server.ts';
import { tooMany } from './too-many.server.ts';

const YEAR = { immutable: true, maxAge: '1y' } as const;

export interface AppSettings {
  origin: string;
  originIsDefault: boolean;
  ownerUrl: string;
  mode: 'production' | 'development';
  build: ServerBuild | (() => Promise<ServerBuild>);
  isStopping: () => boolean;
  /** The development server's own files, before ours. */
  development?: express.RequestHandler;
}

/** The whole of HTTP: what is refused, health, static files, then Remix. */
export function expressApp(settings: AppSettings): Express {
  const app = express();
  const scripts = enhanceFolder(settings.mode);
  const enhanceBase = `/enhance/${enhanceVersion(scripts)}`;
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use((_req, res, next) => {
    // Whoever keeps a connection for later goes elsewhere with the next request.
    if (settings.isStopping()) res.setHeader('Connection', 'close');
    next();
  });
  app.use(
    securityHeaders({ origin: settings.origin, development: settings.mode === 'development' }),
  );
  app.get('/health', health);
  app.get('/ready', ready(settings));
  app.use(requestLog);
  app.use(originGuard(settings));
  app.post('/csp-report', express.json({ type: '*/*', limit: '8kb' }), cspReport);
  if (settings.development) app.use(settings.development);
  app.use('/assets', express.static('build/client/assets', YEAR));
  app.use(enhanceBase, express.static(scripts, YEAR));
  app.use(onlyFiles(express.static(join('build', 'client'), { maxAge: '1h', index: false })));
  const handle = remixAdapter(settings.build, settings.mode);
  const takeTurn = fairShare(settings, tooMany(stylesheetsOf(settings.build)));
  app.all('*', async (req: Request, res: Response, next: NextFunction) => {
    const turn = await takeTurn(req, res);
    if (!turn) return;
    try {
      const context = await buildContext(req, res, { ...settings, enhanceBase });
      turn.isOf(context.session);
      await handle(req, res, context);
    } catch (error) {
      next(error);
    } finally {
      turn.end();
    }
  });
  app.use(lastResort);
  return app;
}

/** What every page is dressed in; in development there is nothing that stays. */
const stylesheetsOf = (build: AppSettings['build']): readonly string[] =>
  typeof build === 'function' ? [] : (build.assets.routes.root?.css ?? []);

/** The disk is asked for what has the name of a file alone: asking costs a tenth of a page. */
const onlyFiles =
  (handler: express.RequestHandler): express.RequestHandler =>
  (req, res, next) =>
    /\.\w+$/.test(req.path) ? handler(req, res, next) : next();

function requestLog(req: Request, res: Response, next: NextFunction): void {
  const started = performance.now();
  const requestId = newId();
  res.locals.requestId = requestId;
  res.setHeader('X-Request-Id', requestId);
  res.on('finish', () => {
    // The path alone: a query may hold words that people searched for, a path only ids.
    const path = req.path.replace(/(invitation|reset|sign-in-link|first)\/[^/]+/, '$1/…');
    const ms = Math.round(performance.now() - started);
    log().info({ requestId, method: req.method, path, status: res.statusCode, ms }, 'request');
  });
  next();
}

function cspReport(req: Request, res: Response): void {
  const report = (req.body as { 'csp-report'?: Record<string, unknown> } | undefined)?.[
    'csp-report'
  ];
  log().warn(
    { directive: report?.['violated-directive'], blocked: report?.['blocked-uri'] },
    'csp',
  );
  res.status(204).end();
}

/** Whatever nobody caught: the database away gives 503, anything else 500; never a stack in the answer. */
function lastResort(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  const { name, code, stack } = error as Error & { code?: string };
  log().error({ error: name, code, at: stack?.split('\n').slice(1, 8) }, 'unexpected');
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const isAway = isUnavailable(error);
  res
    .status(isAway ? 503 : 500)
    .type('text/plain')
    .send(isAway ? '503' : '500');
}
