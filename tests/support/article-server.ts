import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { articleHtml, englishArticle, kazakhArticle, russianArticle } from './articles.ts';
import { windows1251 } from './windows-1251.ts';

export type ArticleServer = {
  /** `127.0.0.1:PORT`, as LACUNA_FETCH_ALLOW wants it. */
  pair: string;
  port: number;
  url: (path: string) => string;
  /** What was asked for so far, in order: path and query. */
  hits: string[];
  /** Puts an answer of the test's own at a path. */
  serve: (path: string, listener: RequestListener) => void;
  close: () => Promise<void>;
};

/**
 * A real HTTP server on loopback with articles (`/ru`, `/kk`, `/en`, `/windows-1251`) and answers that
 * go wrong: `/redirect?to=…&status=…`, `/hops/N`, `/loop`, `/status/N`, `/not-html`, `/huge`,
 * `/gzip-bomb`, `/truncated`, and `/silent` and `/stalled`, which never end by themselves.
 */
export async function startArticleServer(): Promise<ArticleServer> {
  const hits: string[] = [];
  const own = new Map<string, RequestListener>();
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    hits.push(path);
    const { pathname } = new URL(path, 'http://localhost');
    const listener = own.get(pathname) ?? pages[pathname] ?? numbered;
    listener(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    pair: `127.0.0.1:${port}`,
    port,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    hits,
    serve: (path, listener) => void own.set(path, listener),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers with a page. */
export function html(text: string | Buffer, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
  };
}

/** Answers with these very bytes, HTTP or not, and ends the connection unless told to keep it. */
export function raw(bytes: string | Buffer, { keepOpen = false } = {}): RequestListener {
  return (_request, response) => {
    const { socket } = response;
    if (keepOpen) socket?.write(bytes);
    else socket?.end(bytes);
  };
}

const legacyPage = articleHtml({ ...russianArticle, charset: 'windows-1251' });

const pages: Record<string, RequestListener> = {
  '/ru': html(articleHtml(russianArticle)),
  '/kk': html(articleHtml(kazakhArticle)),
  '/en': html(articleHtml(englishArticle)),
  '/windows-1251': html(windows1251(legacyPage), { 'content-type': 'text/html' }),
  '/redirect': (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const location = searchParams.get('to') ?? '/ru';
    response.writeHead(Number(searchParams.get('status') ?? 302), { location }).end();
  },
  '/loop': (_request, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/not-html': html('%PDF-1.7', { 'content-type': 'application/pdf' }),
  '/huge': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const block = Buffer.alloc(64 * 1024, 'a');
    const push = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', push);
    push();
  },
  '/gzip-bomb': html(gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
  '/truncated': raw(
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>cut',
  ),
  '/silent': () => {},
  '/stalled': raw(
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>more',
    { keepOpen: true },
  ),
};

/** `/status/N` answers with that status, `/hops/N` leads to `/ru` by N redirects; the rest is missing. */
function numbered(request: IncomingMessage, response: ServerResponse): void {
  const [, kind, number = '404'] = /^\/(status|hops)\/(\d+)$/.exec(request.url ?? '') ?? [];
  if (kind === 'hops') {
    const left = Number(number) - 1;
    response.writeHead(302, { location: left > 0 ? `/hops/${left}` : '/ru' }).end();
  } else {
    response.writeHead(Number(number), { 'content-type': 'text/html' }).end('<p>no</p>');
  }
}
