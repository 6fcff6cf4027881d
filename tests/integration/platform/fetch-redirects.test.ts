// Suite 2, redirects: every hop is judged in full before and in the connector.
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guardedFetch } from '#app/platform/fetch/guarded-fetch.server.ts';
import { raw, startArticleServer, type ArticleServer } from '#tests/support/article-server.ts';
import { publicIp, stubInternet } from '#tests/support/stub-internet.ts';

let server: ArticleServer;
let canary: Server;
let canaryPort: number;
let accepts = 0;

beforeAll(async () => {
  server = await startArticleServer();
  canary = createServer((socket) => {
    accepts += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  canaryPort = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  await server.close();
  canary.close();
});
beforeEach(() => void (accepts = 0));

async function followed(location: string) {
  const internet = stubInternet(server.port, {
    'news.kz': [publicIp],
    'other.kz': [publicIp],
    'inside.kz': ['10.0.0.7'],
  });
  server.serve('/away', (_request, response) => {
    response.socket?.end(
      Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
    );
  });
  const outcome = await guardedFetch('http://news.kz/away', { allow: [], ...internet });
  return { outcome, reached: internet.reached };
}

describe('refused targets', () => {
  test.each([
    ['http://127.0.0.1/', 'ip-not-public'],
    ['http://127.0.0.1:22/', 'port'],
    ['http://[::1]/', 'ip-not-public'],
    ['http://[::ffff:127.0.0.1]/', 'ip-not-public'],
    ['http://169.254.169.254/latest/meta-data/iam/', 'metadata'],
    ['http://metadata.google.internal/computeMetadata/v1/', 'metadata'],
    ['http://168.63.129.16/', 'metadata'],
    ['http://10.0.0.1/', 'ip-not-public'],
    ['http://2130706433/', 'ip-not-public'],
    ['http://0x7f.1/', 'ip-not-public'],
    ['http://017700000001/', 'ip-not-public'],
    ['http://１２７.0.0.1/', 'ip-not-public'],
    ['http://%31%32%37.0.0.1/', 'ip-not-public'],
    ['//127.0.0.1/', 'ip-not-public'],
    ['/\\127.0.0.1/', 'ip-not-public'],
    ['http:\\\\127.0.0.1\\', 'ip-not-public'],
    ['http:///127.0.0.1/', 'ip-not-public'],
    ['http://127.0.0.1\t/', 'ip-not-public'],
    ['http://localhost/', 'name-special-use'],
    ['http://wiki.internal/', 'name-special-use'],
    ['http://intranet/', 'name-single-label'],
    ['http://127.0.0.1.nip.io/', 'name-resolves-to-embedded-address'],
    ['http://a.rbndr.us/', 'name-resolves-to-embedded-address'],
    ['http://other.kz:8080/', 'port'],
    ['https://other.kz:80/', 'port'],
    ['http://user:pass@other.kz/', 'credentials'],
    ['http://other.kz@127.0.0.1/', 'credentials'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://other.kz/', 'scheme'],
    ['gopher://127.0.0.1:6379/_', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    [`http://other.kz/${'a'.repeat(2100)}`, 'too-long'],
  ])('%s', async (location, refusal) => {
    const { outcome, reached } = await followed(location);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'refused-address', refusal });
    expect(reached).toEqual([publicIp]);
  });

  test('a public name with a private address', async () => {
    const { outcome, reached } = await followed('http://inside.kz/');
    expect(outcome).toMatchObject({
      reason: 'refused-address',
      refusal: 'resolved',
      finalUrl: 'http://inside.kz/',
    });
    expect(reached).toEqual([publicIp]);
  });
});

test.each(['', 'http://[', 'http://a b.kz/', 'http://256.256.256.256/'])(
  'a target that is no address: %j',
  async (location) => {
    expect((await followed(location)).outcome).toMatchObject({
      kind: 'failed',
      reason: 'bad-redirect',
    });
  },
);

describe('followed targets', () => {
  test.each([
    ['/ru', 'http://news.kz/ru'],
    ['ru?a=1#part', 'http://news.kz/ru?a=1#part'],
    ['http://other.kz/ru', 'http://other.kz/ru'],
    ['//other.kz/ru', 'http://other.kz/ru'],
    ['/ru?тема=сад', 'http://news.kz/ru?%D1%82%D0%B5%D0%BC%D0%B0=%D1%81%D0%B0%D0%B4'],
  ])('%s', async (location, finalUrl) => {
    const { outcome } = await followed(location);
    expect(outcome).toMatchObject({
      kind: 'captured',
      finalUrl,
      redirects: [{ status: 302, from: 'http://news.kz/away', to: finalUrl }],
    });
  });

  test.each([301, 302, 303, 307, 308])('status %i', async (status) => {
    const outcome = await guardedFetch(server.url(`/redirect?status=${status}`), {
      allow: [server.pair],
    });
    expect(outcome).toMatchObject({ kind: 'captured', redirects: [{ status }] });
  });

  test.each([300, 304, 305, 306])('not status %i', async (status) => {
    const outcome = await guardedFetch(server.url(`/redirect?status=${status}`), {
      allow: [server.pair],
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: `http-${status}` });
  });
});

describe('how many', () => {
  test('five hops arrive', async () => {
    const outcome = await guardedFetch(server.url('/hops/5'), { allow: [server.pair] });
    expect(outcome).toMatchObject({ kind: 'captured', redirects: { length: 5 } });
  });

  test.each(['/hops/6', '/loop'])('%s does not', async (path) => {
    const outcome = await guardedFetch(server.url(path), { allow: [server.pair] });
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: 'too-many-redirects',
      redirects: { length: 5 },
    });
  });
});

describe("the operator's pairs open nothing else", () => {
  test.each([
    ['another port of the same host', () => `http://127.0.0.1:${canaryPort}/`],
    ['another spelling of that port', () => `http://2130706433:${canaryPort}/`],
    ['the same port by another name', () => `http://localhost:${canaryPort}/`],
  ])('%s', async (_, target) => {
    const outcome = await guardedFetch(server.url(`/redirect?to=${encodeURIComponent(target())}`), {
      allow: [server.pair],
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'refused-address' });
    expect(accepts).toBe(0);
  });

  test('an allowed name may resolve to loopback, and is connected to what was resolved', async () => {
    const lookup = async () => ['127.0.0.1'];
    const allow = [`inside.kz:${server.port}`];
    expect(
      await guardedFetch(`http://inside.kz:${server.port}/ru`, { allow, lookup }),
    ).toMatchObject({ kind: 'captured' });
    expect(
      await guardedFetch(`http://inside.kz:${canaryPort}/ru`, { allow, lookup }),
    ).toMatchObject({ refusal: 'port' });
    expect(accepts).toBe(0);
  });

  test('control: a client without the guard does reach the canary', async () => {
    const client = new Client(`http://127.0.0.1:${canaryPort}`);
    await client.request({ path: '/', method: 'GET' }).catch(() => {});
    await client.destroy();
    expect(accepts).toBe(1);
  });
});

test('two Location headers: the first is judged and followed', async () => {
  server.serve(
    '/two',
    raw(
      'HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nLocation: /ru\r\nContent-Length: 0\r\n\r\n',
    ),
  );
  const outcome = await guardedFetch(server.url('/two'), { allow: [server.pair] });
  expect(outcome).toMatchObject({
    kind: 'failed',
    reason: 'refused-address',
    refusal: 'ip-not-public',
  });
});
