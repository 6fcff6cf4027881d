// Suite 2, servers that answer badly: each ends with a stable reason, and the process goes on.
import { setTimeout as wait } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedFetch, type FetchOptions } from '#app/platform/fetch/guarded-fetch.server.ts';
import {
  html,
  raw,
  startArticleServer,
  type ArticleServer,
} from '#tests/support/article-server.ts';
import { expiredKz, secureKz } from '#tests/support/certificates.ts';

let server: ArticleServer;
beforeAll(async () => void (server = await startArticleServer()));
afterAll(() => server.close());

const maxBytes = 1024 * 1024;

function fetchPath(path: string, options: Partial<FetchOptions> = {}) {
  return guardedFetch(server.url(path), { allow: [server.pair], maxBytes, ...options });
}

function answeredBy(listener: RequestListener, options?: Partial<FetchOptions>) {
  server.serve('/here', listener);
  return fetchPath('/here', options);
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const page = '<p>Текст страницы</p>';
const bomb = Buffer.alloc(32 * maxBytes);

describe('statuses', () => {
  test.each([401, 402, 403, 407, 429, 451])('%i: the site keeps us out', async (status) => {
    expect(await fetchPath(`/status/${status}`)).toMatchObject({ kind: 'blocked', status });
  });

  test('503 with a challenge: the site keeps us out', async () => {
    const challenge: RequestListener = (_request, response) =>
      void response.writeHead(503, { 'cf-mitigated': 'challenge' }).end();
    expect(await answeredBy(challenge)).toMatchObject({ kind: 'blocked', status: 503 });
  });

  test.each([201, 204, 205, 206, 400, 404, 405, 410, 418, 500, 502, 503, 504, 599])(
    '%i: failed',
    async (status) => {
      expect(await fetchPath(`/status/${status}`)).toMatchObject({
        kind: 'failed',
        reason: `http-${status}`,
      });
    },
  );
});

describe('too much', () => {
  test.each<[string, RequestListener]>([
    ['a length that says so', html(Buffer.alloc(maxBytes + 1, 'a'))],
    ['a gzip bomb', html(gzipSync(bomb), { 'content-encoding': 'gzip' })],
    ['a deflate bomb', html(deflateSync(bomb), { 'content-encoding': 'deflate' })],
    ['a brotli bomb', html(brotliCompressSync(bomb), { 'content-encoding': 'br' })],
    ['a zstd bomb', html(zstdCompressSync(bomb), { 'content-encoding': 'zstd' })],
  ])('%s', async (_, listener) => {
    expect(await answeredBy(listener)).toMatchObject({ kind: 'failed', reason: 'too-large' });
  });

  test('a body without end', async () => {
    expect(await fetchPath('/huge')).toMatchObject({ kind: 'failed', reason: 'too-large' });
  });

  test('exactly the limit is kept whole', async () => {
    const outcome = await answeredBy(html(Buffer.alloc(maxBytes, 'a')));
    expect(outcome).toMatchObject({ kind: 'captured', body: { length: maxBytes } });
  });

  test.each<[string, RequestListener]>([
    ['one header of 100 kB', raw(`${ok}X: ${'a'.repeat(100_000)}\r\n\r\n${page}`)],
    ['10,000 headers', raw(`${ok}${'X-Long: value\r\n'.repeat(10_000)}\r\n${page}`)],
  ])('%s', async (_, listener) => {
    expect(await answeredBy(listener)).toMatchObject({
      kind: 'failed',
      reason: 'headers-too-large',
    });
  });

  test('headers without end', async () => {
    const outcome = await answeredBy((_request, response) => {
      const drip = () =>
        response.socket?.write(`X-${'a'.repeat(4000)}: b\r\n`, (error) => error || drip());
      response.socket?.write(ok, drip);
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'headers-too-large' });
  });
});

describe('too slow', () => {
  test.each<[string, RequestListener]>([
    ['no answer at all', () => {}],
    ['half a status line', raw('HTTP/1.1 2', { keepOpen: true })],
    ['headers that never end', raw(ok, { keepOpen: true })],
    ['a body that stops', raw(`${ok}Content-Length: 900\r\n\r\n<p>`, { keepOpen: true })],
    [
      'a chunk that stops',
      raw(`${ok}Transfer-Encoding: chunked\r\n\r\nff\r\n<p>`, { keepOpen: true }),
    ],
    [
      'early hints and nothing after',
      raw('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(20), { keepOpen: true }),
    ],
  ])('%s', async (_, listener) => {
    expect(await answeredBy(listener, { timeoutMs: 150 })).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
    });
  });

  test('a body that drips', async () => {
    const drip: RequestListener = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      while (response.write('a')) await wait(5);
    };
    expect(await answeredBy(drip, { timeoutMs: 150 })).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
    });
  });

  test('the clock runs over all hops together', async () => {
    const late: RequestListener = async (_request, response) => {
      await wait(60);
      response.writeHead(302, { location: '/here' }).end();
    };
    expect(await answeredBy(late, { timeoutMs: 150 })).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
    });
  });
});

describe('cut or false', () => {
  test.each<[string, string | Buffer]>([
    ['shorter than its length', `${ok}Content-Length: 5000\r\n\r\n${page}`],
    ['a chunk cut', `${ok}Transfer-Encoding: chunked\r\n\r\nff\r\n<p>`],
    ['no last chunk', `${ok}Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n`],
    ['two lengths', `${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${page}`],
    [
      'a length and chunks',
      `${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'gzip cut',
      Buffer.concat([
        Buffer.from(`${ok}Content-Encoding: gzip\r\n\r\n`),
        gzipSync(page.repeat(99)).subarray(0, 40),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await answeredBy(raw(bytes))).toMatchObject({ kind: 'failed', reason: 'truncated' });
  });

  test.each<[string, string]>([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a mail server', '220 mail ESMTP\r\n250 OK\r\n'],
    ['HTTP/0.9', '<html><body>old</body></html>'],
    ['an unknown version', 'HTTP/9.9 200 OK\r\n\r\n'],
    ['a status of letters', 'HTTP/1.1 abc OK\r\n\r\n'],
    ['a space before the colon', `HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\n${page}`],
    ['a NUL in a header', `HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n${page}`],
    ['a negative length', `${ok}Content-Length: -5\r\n\r\n${page}`],
    [
      'an upgrade',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n',
    ],
    ['a continue', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ])('%s', async (_, bytes) => {
    expect(await answeredBy(raw(bytes))).toMatchObject({ kind: 'failed', reason: 'bad-response' });
  });

  test('a chunk size of letters', async () => {
    const outcome = await answeredBy(
      raw(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>\r\n0\r\n\r\n`),
    );
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad-response' });
  });

  test.each(['', '\0\0\0\0'])('a connection that ends after %j', async (bytes) => {
    expect(await answeredBy(raw(bytes))).toMatchObject({ kind: 'failed', reason: 'bad-response' });
  });

  test('a connection that is reset', async () => {
    expect(
      await answeredBy((_request, response) => void response.socket?.resetAndDestroy()),
    ).toMatchObject({ reason: 'connect' });
  });

  test('a port where nobody listens', async () => {
    const gone = await startArticleServer();
    await gone.close();
    expect(await guardedFetch(gone.url('/'), { allow: [gone.pair] })).toMatchObject({
      kind: 'failed',
      reason: 'connect',
    });
  });
});

describe('encodings', () => {
  test.each<[string, Buffer]>([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['br', brotliCompressSync(page)],
    ['zstd', zstdCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('%s is undone', async (encoding, bytes) => {
    const outcome = await answeredBy(html(bytes, { 'content-encoding': encoding }));
    expect(outcome).toMatchObject({ kind: 'captured', body: Buffer.from(page) });
  });

  test.each(['lzma', 'gzip, gzip', 'gzip, br', '../gzip', '__proto__', 'constructor'])(
    '%s is refused',
    async (encoding) => {
      const outcome = await answeredBy(html(gzipSync(page), { 'content-encoding': encoding }));
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad-encoding' });
    },
  );

  test.each(['gzip', 'deflate', 'br', 'zstd'])('%s that is none is refused', async (encoding) => {
    const outcome = await answeredBy(html(page, { 'content-encoding': encoding }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad-encoding' });
  });
});

describe('kinds', () => {
  test.each([
    'application/pdf',
    'image/png',
    'application/json',
    'text/plain',
    'application/octet-stream',
    'text/htmlx',
    'multipart/related',
  ])('%s is no page', async (type) => {
    expect(await answeredBy(html(page, { 'content-type': type }))).toMatchObject({
      kind: 'failed',
      reason: 'not-html',
    });
  });

  test.each([
    'text/html',
    'TEXT/HTML;charset=windows-1251',
    'application/xhtml+xml; charset=utf-8',
  ])('%s is a page', async (type) => {
    expect(await answeredBy(html(page, { 'content-type': type }))).toMatchObject({
      kind: 'captured',
      headers: { 'content-type': type },
    });
  });

  test('without a kind, what begins as markup is a page', async () => {
    const head = 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n';
    expect(await answeredBy(raw(`${head} ${page}`))).toMatchObject({ kind: 'captured' });
    expect(await answeredBy(raw(`${head}%PDF-1.7`))).toMatchObject({
      kind: 'failed',
      reason: 'not-html',
    });
  });

  test('nothing at all is not a page', async () => {
    expect(await answeredBy(html(''))).toMatchObject({ kind: 'failed', reason: 'empty' });
  });
});

describe('what we send', () => {
  test('no cookie, no credentials, no referer, on no hop', async () => {
    const seen: Record<string, unknown>[] = [];
    server.serve('/first', (request, response) => {
      seen.push(request.headers);
      response.writeHead(302, { location: '/second', 'set-cookie': 'a=b' }).end();
    });
    server.serve('/second', (request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'c=d' }).end(page);
    });
    const outcome = await fetchPath('/first', { userAgent: 'Lacuna/test' });
    expect(seen.map((headers) => Object.keys(headers).sort())).toEqual(
      Array(2).fill([
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'user-agent',
      ]),
    );
    expect(seen[0]).toMatchObject({ 'user-agent': 'Lacuna/test', 'accept-encoding': 'identity' });
    expect(outcome).toMatchObject({
      kind: 'captured',
      headers: expect.not.objectContaining({ 'set-cookie': expect.anything() }),
    });
  });

  test('one request at a time to a host, the next ones after it', async () => {
    let [open, most] = [0, 0];
    server.serve('/busy', async (_request, response) => {
      most = Math.max(most, ++open);
      await wait(5);
      open -= 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => fetchPath('/busy')));
    expect(outcomes.every(({ kind }) => kind === 'captured')).toBe(true);
    expect(most).toBe(1);
  });

  test('a host that does not answer holds up nobody else', async () => {
    const other = await startArticleServer();
    const lookup = async () => ['127.0.0.1'];
    const name = `other.kz:${other.port}`;
    const stuck = fetchPath('/silent', { timeoutMs: 300 });
    expect(await guardedFetch(`http://${name}/ru`, { allow: [name], lookup })).toMatchObject({
      kind: 'captured',
    });
    expect(await stuck).toMatchObject({ reason: 'timeout' });
    await other.close();
  });
});

describe('TLS', () => {
  async function overTls(certificate: { cert: string; key: string }, name: string, ca?: string) {
    const names: (string | boolean)[] = [];
    const tls = createTlsServer(certificate, html(page));
    tls.on('secureConnection', (socket) => names.push(socket.servername ?? ''));
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    const pair = `${name}:${(tls.address() as AddressInfo).port}`;
    const outcome = await guardedFetch(`https://${pair}/`, {
      allow: [pair],
      lookup: async () => ['127.0.0.1'],
      ...(ca && { ca }),
    });
    tls.close();
    return { outcome, names };
  }

  test('the name asked for is sent and its certificate checked', async () => {
    const { outcome, names } = await overTls(secureKz, 'secure.kz', secureKz.cert);
    expect(outcome).toMatchObject({ kind: 'captured' });
    expect(names).toEqual(['secure.kz']);
  });

  test.each([
    ['an authority that nobody knows', secureKz, 'secure.kz', undefined],
    ["another's name", secureKz, 'insecure.kz', secureKz.cert],
    ['an address in place of the name', secureKz, '127.0.0.1', secureKz.cert],
    ['a certificate that has ended', expiredKz, 'secure.kz', expiredKz.cert],
  ] as const)('%s', async (_, certificate, name, ca) => {
    expect((await overTls(certificate, name, ca)).outcome).toMatchObject({
      kind: 'failed',
      reason: 'tls',
    });
  });

  test('a server that does not speak it', async () => {
    const outcome = await guardedFetch(server.url('/ru').replace('http:', 'https:'), {
      allow: [server.pair],
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'tls' });
  });
});
