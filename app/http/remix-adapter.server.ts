import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readCookie, sessionCookie, setsSession } from '#app/platform/session/cookie.ts';
import { languageHeaders } from './language-headers.ts';
import type { RequestContext } from './request-context.ts';
import { routeFinder } from './route-of.ts';
import { withSealedData } from './sealed-data.server.ts';
import { CLEAR_TOAST } from './toast.ts';

const compress = promisify(gzip);
const WORTH_COMPRESSING = 1_000;
/** After which a browser or a proxy may ask again where the database was away. */
const RETRY_SECONDS = 5;

/** A response whose page was rendered whole; `entry.server` attaches it. */
type PageResponse = Response & { page?: Buffer };

/** Hands a request to Remix and its answer back; a page is compressed once, as a whole. */
export function remixAdapter(build: ServerBuild | (() => Promise<ServerBuild>), mode: string) {
  const handlerFor =
    typeof build === 'function' ? always(build, mode) : oneForEachRoute(build, mode);
  return async (
    req: ExpressRequest,
    res: ExpressResponse,
    context: RequestContext,
  ): Promise<void> => {
    const answer = (await handlerFor(req.path)(
      toWebRequest(req, res, context.origin),
      context as never,
    )) as PageResponse;
    res.status(answer.status);
    // What an answer says of itself replaces what every answer says; a header twice is read as none.
    for (const [name, value] of answer.headers) {
      if (name === 'set-cookie') res.append(name, value);
      else res.setHeader(name, value);
    }
    if (answer.status === 503) res.setHeader('Retry-After', RETRY_SECONDS);
    prolongSession(answer, res, context);
    rememberLanguage(req, answer, res, context);
    if (context.toast && answer.page !== undefined) res.append('Set-Cookie', CLEAR_TOAST);
    if (answer.page !== undefined) await sendPage(req, res, answer.page);
    else if (answer.body) await writeReadableStreamToWritable(answer.body, res);
    else res.end();
  };
}

type HandlerFor = (path: string) => RequestHandler;

const always = (build: () => Promise<ServerBuild>, mode: string): HandlerFor => {
  const handle = createRequestHandler(build, mode);
  return () => handle;
};

/** A handler that knows one route alone, made when it is first asked for; for any other address, one of all. */
function oneForEachRoute(build: ServerBuild, mode: string): HandlerFor {
  const whole = createRequestHandler(build, mode);
  const handlers = new Map<string, RequestHandler>();
  const find = routeFinder(Object.values(build.routes).filter((route) => route !== undefined));
  return (path) => {
    // Remix finds the page of its own `.data` addresses by itself.
    const id = path.endsWith('.data') ? null : find(path);
    if (id === null) return whole;
    const handle = handlers.get(id) ?? createRequestHandler(withRouteAlone(build, id), mode);
    handlers.set(id, handle);
    return handle;
  };
}

/** A build that knows one page, and so does the manifest that it hands on. */
const withRouteAlone = (build: ServerBuild, id: string): ServerBuild => {
  const routes = pick(build.routes, 'root', id);
  const assets = { ...build.assets, routes: pick(build.assets.routes, 'root', id) };
  const hydrates = Object.values(routes).some((route) => isHydrated(route?.module.handle));
  if (hydrates) return { ...build, routes, assets };
  const sealed = Object.entries(routes).map(([name, route]) => [
    name,
    route && withSealedData(route),
  ]);
  return { ...build, routes: Object.fromEntries(sealed), assets };
};

const isHydrated = (handle: unknown): boolean =>
  ((handle as { hydrate?: readonly string[] } | undefined)?.hydrate ?? []).length > 0;

const pick = <T>(all: Readonly<Record<string, T>>, ...names: string[]): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, all[name] as T]));

/** The cookie lives as long as its session, unless the answer brings another session or none. */
function prolongSession(answer: Response, res: ExpressResponse, context: RequestContext): void {
  const { origin, session, sessionSecret } = context;
  if (!sessionSecret || !session?.isProlonged) return;
  if (setsSession(answer.headers.getSetCookie(), origin)) return;
  res.append('Set-Cookie', sessionCookie(sessionSecret, origin));
}

/** What is said when nobody can be asked who this is, after sign-out too, is said in the reader's language. */
function rememberLanguage(
  req: ExpressRequest,
  answer: PageResponse,
  res: ExpressResponse,
  { session, lang }: RequestContext,
): void {
  if (!session || answer.page === undefined) return;
  if (readCookie(req.headers.cookie ?? null, 'lang') === lang) return;
  for (const [name, value] of languageHeaders(lang)) res.append(name, value);
}

async function sendPage(req: ExpressRequest, res: ExpressResponse, page: Buffer): Promise<void> {
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

/** PostgreSQL takes no NUL; in an address it means nothing, wherever it is read. */
const withoutNul = (address: string): string => address.replaceAll('%00', '');

function toWebRequest(req: ExpressRequest, res: ExpressResponse, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  const abort = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) abort.abort();
  });
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  return new Request(new URL(withoutNul(req.originalUrl), origin), {
    method: req.method,
    headers,
    signal: abort.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  } as RequestInit);
}
