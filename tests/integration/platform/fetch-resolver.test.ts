// Suite 2, the resolver: whatever a name resolves to, nothing private is ever dialled.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedConnector } from '#app/platform/fetch/guarded-connector.server.ts';
import { guardedFetch } from '#app/platform/fetch/guarded-fetch.server.ts';
import { hostileAddresses } from '#tests/support/addresses.ts';
import { startArticleServer, type ArticleServer } from '#tests/support/article-server.ts';
import { publicIp, stubInternet } from '#tests/support/stub-internet.ts';

let server: ArticleServer;
beforeAll(async () => void (server = await startArticleServer()));
afterAll(() => server.close());

// prettier-ignore
const privateIps = [
  '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.8.8.8', '168.63.129.16', '169.254.169.254',
  '172.16.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1',
  '::7f00:1', '::ffff:127.0.0.1', '::ffff:93.184.215.14', '64:ff9b::7f00:1', '4000::1', 'fc00::1', 'fe80::1',
  'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::1',
];

async function fetchFrom(answers: string[] | string[][]) {
  const internet = stubInternet(server.port, { 'news.kz': answers });
  const outcome = await guardedFetch('http://news.kz/ru', { allow: [], ...internet });
  return { outcome, ...internet };
}

test('control: a public answer is dialled and the page captured', async () => {
  const { outcome, asked, reached } = await fetchFrom([publicIp]);
  expect(outcome).toMatchObject({ kind: 'captured', status: 200 });
  expect([asked, reached]).toEqual([['news.kz'], [publicIp]]);
});

test('no hostile address reaches the resolver or the network', async () => {
  const internet = stubInternet(server.port);
  for (const address of hostileAddresses) {
    const outcome = await guardedFetch(address, { allow: [], ...internet });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'refused-address' });
  }
  expect([internet.asked, internet.reached]).toEqual([[], []]);
});

describe('an answer that is not public', () => {
  const refused = { kind: 'failed', reason: 'refused-address', refusal: 'resolved' };

  test.each(privateIps)('%s alone', async (ip) => {
    const { outcome, reached } = await fetchFrom([ip]);
    expect(outcome).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test.each([
    [[publicIp, '127.0.0.1']],
    [['127.0.0.1', publicIp]],
    [[publicIp, '::1']],
    [['2a00:1450::1', '10.0.0.1']],
    [[publicIp, '2a00:1450::1', '169.254.169.254']],
  ])('mixed with public ones: %j', async (answers) => {
    const { outcome, reached } = await fetchFrom(answers);
    expect(outcome).toMatchObject(refused);
    expect(reached).toEqual([]);
  });
});

describe('a resolver that answers nothing of use', () => {
  test.each([
    [[]],
    [['news.kz']],
    [['93.184.215']],
    [['93.184.215.14 ', publicIp]],
    [['0x7f000001']],
    [['']],
  ])('%j', async (answers) => {
    const { outcome, reached } = await fetchFrom(answers);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'dns' });
    expect(reached).toEqual([]);
  });

  test('an unknown name', async () => {
    const internet = stubInternet(server.port);
    expect(await guardedFetch('http://missing.kz/', { allow: [], ...internet })).toMatchObject({
      reason: 'dns',
    });
  });
});

describe('rebinding', () => {
  test('a hop asks once, so that a second answer never comes into play', async () => {
    const { outcome, asked, reached } = await fetchFrom([[publicIp], ['127.0.0.1']]);
    expect(outcome.kind).toBe('captured');
    expect([asked, reached]).toEqual([['news.kz'], [publicIp]]);
  });

  test('a redirect to the same name asks anew and is refused anew', async () => {
    const internet = stubInternet(server.port, { 'news.kz': [[publicIp], ['127.0.0.1']] });
    const outcome = await guardedFetch('http://news.kz/redirect?to=/ru', {
      allow: [],
      ...internet,
    });
    expect(outcome).toMatchObject({
      reason: 'refused-address',
      refusal: 'resolved',
      finalUrl: 'http://news.kz/ru',
    });
    expect(internet.reached).toEqual([publicIp]);
  });
});

describe('a look-up without end', () => {
  test('is cut by the same clock', async () => {
    const lookup = () => new Promise<string[]>(() => {});
    const outcome = await guardedFetch('http://news.kz/', { allow: [], timeoutMs: 50, lookup });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  test('that answers too late opens no connection', async () => {
    const internet = stubInternet(server.port);
    let answer: (ips: string[]) => void = () => {};
    const late = new Promise<string[]>((resolve) => (answer = resolve));
    await guardedFetch('http://news.kz/', {
      allow: [],
      timeoutMs: 50,
      ...internet,
      lookup: () => late,
    });
    answer([publicIp]);
    await late;
    await new Promise(setImmediate);
    expect(internet.reached).toEqual([]);
  });
});

describe('the connector by itself, without the policy before it', () => {
  const connect = (hostname: string, port: string, guard: { allow: string[] }) => {
    const internet = stubInternet(server.port);
    const connector = guardedConnector({
      ...guard,
      ...internet,
      signal: new AbortController().signal,
    });
    return new Promise<{ error: Error | null; reached: string[] }>((resolve) =>
      connector({ hostname, protocol: 'http:', port }, (...[error, socket]) => {
        socket?.destroy();
        resolve({ error, reached: internet.reached });
      }),
    );
  };

  test.each([
    '127.0.0.1',
    '::1',
    '169.254.169.254',
    '10.0.0.1',
    '::ffff:7f00:1',
    '::a9fe:a9fe',
    '4000::1',
  ])('refuses the literal %s, which no look-up would see', async (ip) => {
    const { error, reached } = await connect(ip, '80', { allow: [] });
    expect(error).toMatchObject({ reason: 'refused-address' });
    expect(reached).toEqual([]);
  });

  test('lets an allowed pair through, and no other port of that host', async () => {
    expect(await connect('127.0.0.1', '8080', { allow: ['127.0.0.1:8080'] })).toEqual({
      error: null,
      reached: ['127.0.0.1'],
    });
    expect((await connect('127.0.0.1', '8081', { allow: ['127.0.0.1:8080'] })).reached).toEqual([]);
    expect((await connect('::1', '', { allow: ['[::1]:80'] })).reached).toEqual(['::1']);
  });

  test('connects once only', async () => {
    const internet = stubInternet(server.port, { 'news.kz': [publicIp] });
    const connector = guardedConnector({
      allow: [],
      ...internet,
      signal: new AbortController().signal,
    });
    const target = { hostname: 'news.kz', protocol: 'http:', port: '' };
    await new Promise<void>((resolve) =>
      connector(target, (...[, socket]) => resolve(void socket?.destroy())),
    );
    const again = await new Promise((resolve) => connector(target, (...[error]) => resolve(error)));
    expect(again).toBeInstanceOf(Error);
    expect(internet.asked).toEqual(['news.kz']);
  });
});
