import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { isHydrated, plainPageOf, type PlainPage } from './plain-page.server.ts';
import type { RequestContext } from './request-context.ts';
import { routeFinder } from './route-of.ts';
import { withSealedData } from './sealed-data.server.ts';
import { prolongSession, sendPage } from './send-page.server.ts';

/** After which a browser or a proxy may ask again where the database was away. */
const RETRY_SECONDS = 5;

/** A response whose page was rendered whole; `entry.server` attaches it. */
type PageResponse = Response & { page?: Buffer };

/**
 * Reads a page that stays as it is sent, or hands the request to Remix and its answer back; a page is
 * compressed once, as a whole.
 */
export function remixAdapter(build: ServerBuild | (() => Promise<ServerBuild>), mode: string) {
  const routeFor = typeof build === 'function' ? always(build, mode) : oneForEachRoute(build, mode);
  return async (
    req: ExpressRequest,
    res: ExpressResponse,
    context: RequestContext,
  ): Promise<void> => {
    const { handle, page, params } = routeFor(req.path);
    const request = () => toWebRequest(req, res, context.origin);
    if (page && (req.method === 'GET' || req.method === 'HEAD')) {
      const url = addressOf(req, context.origin);
      const html = await page({ request, url, params, context });
      if (html) {
        res.setHeader('Content-Type', 'text/html; charset=utf-8');
        await sendPage(req, res, html, context);
        return;
      }
    }
    const answer = (await handle(request(), context as never)) as PageResponse;
    res.status(answer.status);
    // What an answer says of itself replaces what every answer says; a header twice is read as none.
    for (const [name, value] of answer.headers) {
      if (name === 'set-cookie') res.append(name, value);
      else res.setHeader(name, value);
    }
    if (answer.status === 503) res.setHeader('Retry-After', RETRY_SECONDS);
    if (answer.page !== undefined) {
      await sendPage(req, res, answer.page, context);
      return;
    }
    prolongSession(res, context);
    if (answer.body) await writeReadableStreamToWritable(answer.body, res);
    else res.end();
  };
}

/** Who answers an address. */
interface Answering {
  handle: RequestHandler;
  /** Of a page that can be read past Remix. */
  page: PlainPage | null;
  params: Record<string, string>;
}

type AnsweringFor = (path: string) => Answering;

const always = (build: () => Promise<ServerBuild>, mode: string): AnsweringFor => {
  const handle = createRequestHandler(build, mode);
  return () => ({ handle, page: null, params: {} });
};

/** A handler that knows one route alone, made when it is first asked for; for any other address, one of all. */
function oneForEachRoute(build: ServerBuild, mode: string): AnsweringFor {
  const whole = createRequestHandler(build, mode);
  const known = new Map<string, Omit<Answering, 'params'>>();
  const find = routeFinder(Object.values(build.routes).filter((route) => route !== undefined));
  const make = (id: string) => ({
    handle: createRequestHandler(withRouteAlone(build, id), mode),
    page: plainPageOf(build, id),
  });
  return (path) => {
    // Remix finds the page of its own `.data` addresses by itself.
    const found = path.endsWith('.data') ? null : find(path);
    if (found === null) return { handle: whole, page: null, params: {} };
    const answering = known.get(found.id) ?? make(found.id);
    known.set(found.id, answering);
    return { ...answering, params: found.params };
  };
}

/** A build that knows one page, and so does the manifest that it hands on. */
const withRouteAlone = (build: ServerBuild, id: string): ServerBuild => {
  const routes = pick(build.routes, 'root', id);
  const assets = { ...build.assets, routes: pick(build.assets.routes, 'root', id) };
  if (Object.values(routes).some(isHydrated)) return { ...build, routes, assets };
  const sealed = Object.entries(routes).map(([name, route]) => [
    name,
    route && withSealedData(route),
  ]);
  return { ...build, routes: Object.fromEntries(sealed), assets };
};

const pick = <T>(all: Readonly<Record<string, T>>, ...names: string[]): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, all[name] as T]));

/** PostgreSQL takes no NUL; in an address it means nothing, wherever it is read. */
const withoutNul = (address: string): string => address.replaceAll('%00', '');

const addressOf = (req: ExpressRequest, origin: string): URL =>
  new URL(withoutNul(req.originalUrl), origin);

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
  return new Request(addressOf(req, origin), {
    method: req.method,
    headers,
    signal: abort.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  } as RequestInit);
}
