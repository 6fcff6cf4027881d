import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, db, disconnect } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeSession } from '#tests/factories/session.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { startMailbox, type Mailbox } from '#tests/support/smtp.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';

const password = 'место в детском саду';
let app: AppServer;
let mailbox: Mailbox;

beforeAll(async () => {
  await ensureBuild();
  mailbox = await startMailbox();
  app = await startApp({ env: { SMTP_URL: mailbox.url } });
  connect(app.database.appUrl);
}, 300_000);
afterAll(async () => {
  await disconnect();
  await app?.stop();
  await mailbox?.stop();
});

interface Asked {
  fields?: Record<string, string>;
  secret?: string;
  headers?: Record<string, string>;
}

async function ask(path: string, { fields, secret, headers }: Asked = {}) {
  const answer = await fetch(new URL(path, app.origin), {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: {
      'Accept-Language': 'ru',
      ...(fields ? { Origin: app.origin } : {}),
      ...(secret ? { Cookie: `lacuna=${secret}` } : {}),
      ...headers,
    },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  const { status, headers: given } = answer;
  return {
    status,
    headers: given,
    location: given.get('location'),
    cookies: given.getSetCookie(),
    html: await answer.text(),
  };
}

/** A page without what differs between any two answers. */
const plain = (html: string, ...words: string[]) =>
  words
    .reduce((text, word) => text.replaceAll(word, '…'), html)
    .replaceAll(/nonce="[^"]*"/g, 'nonce="…"');

describe('nobody learns who has an account', () => {
  test.each([
    ['/sign-in', { password: 'не тот пароль' }, 422],
    ['/reset', {}, 200],
  ])('from %s', async (path, more, status) => {
    const { email: known } = await makeAccount({ password });
    const unknown = known.replace(/^./, 'x');
    const [one, other] = [
      await ask(path, { fields: { email: known, ...more } }),
      await ask(path, { fields: { email: unknown, ...more } }),
    ];
    expect([one.status, other.status]).toEqual([status, status]);
    expect(plain(one.html, known)).toBe(plain(other.html, unknown));
    const names = (answer: typeof one) => [...answer.headers.keys()];
    expect(names(one)).toEqual(names(other));
  });
});

test('a new password comes by a link that looking does not use up', async () => {
  const { email, id } = await makeAccount({ password });
  const before = await makeSession(id);
  const headers = { 'X-Forwarded-Host': 'evil.example' };
  await ask('/reset', { fields: { email }, headers });
  const [link = ''] = (await mailbox.waitFor(email)).links;
  expect(link).toMatch(new RegExp(`^${app.origin}/reset/[\\w-]{43}$`));

  for (const _scanner of ['one', 'another']) {
    const { html, headers: given } = await ask(link);
    expect(html).toContain('Задайте новый пароль');
    expect(given.get('cache-control')).toContain('no-store');
    expect(given.get('referrer-policy')).toBe('same-origin');
  }
  expect((await ask(link, { fields: { password: 'коротко' } })).status).toBe(422);
  const done = await ask(link, { fields: { password: 'облака над Каспием' } });
  expect([done.status, done.location]).toEqual([303, '/']);
  expect((await ask('/account', { secret: before.secret })).location).toContain('/sign-in');
  const [secret = ''] = /^lacuna=([^;]+)/.exec(done.cookies.join('\n'))?.slice(1) ?? [];
  expect((await ask('/account', { secret })).status).toBe(200);
  expect((await ask(link)).html).toContain('Ссылка больше не действует');
  expect((await mailbox.waitFor(email, ({ subject }) => /изменён/.test(subject))).to).toBe(email);
  // Neither the address nor the token is in the log.
  expect(app.logs()).not.toContain(email);
  expect(app.logs()).not.toContain(link.slice(-43));
});

describe('signing in', () => {
  test.each([
    ['/groups?after=1', '/groups?after=1'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
  ])('goes on to %s as %s', async (to, location) => {
    const { email } = await makeAccount({ password });
    const done = await ask('/sign-in', { fields: { email, password, to } });
    expect([done.status, done.location]).toEqual([303, location]);
  });

  test('replaces a session that somebody has planted', async () => {
    const { email, id } = await makeAccount({ password });
    const planted = await makeSession(id);
    const done = await ask('/sign-in', { fields: { email, password }, secret: planted.secret });
    expect(done.cookies.join()).not.toContain(planted.secret);
    expect(await db().session.findUnique({ where: { id: planted.id } })).toBeNull();
  });

  test('from an address that a proxy made up works like any other', async () => {
    const { email } = await makeAccount({ password });
    const headers = { 'X-Forwarded-For': 'no address; drop table' };
    expect((await ask('/sign-in', { fields: { email, password }, headers })).status).toBe(303);
  });
});

test('a session that is prolonged takes its cookie along', async () => {
  const { id } = await makeAccount();
  const { secret } = await makeSession(id, { expiresAt: new Date(Date.now() + 86_400_000) });
  const [first, second] = [await ask('/account', { secret }), await ask('/account', { secret })];
  const ofSession = ({ cookies }: typeof first) =>
    cookies.filter((cookie) => cookie.startsWith('lacuna='));
  expect(ofSession(first)).toEqual([
    `lacuna=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000`,
  ]);
  expect(ofSession(second)).toEqual([]);
});

test('a form that was sent after the session had ended is sent again with all that was typed', async () => {
  const group = await makeGroup();
  const email = 'ended@example.kz';
  await makeAccount({ email, password });
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  await db().account.update({
    where: { id: coordinator.account.id },
    data: {
      passwordHash: (await db().account.findUniqueOrThrow({ where: { email } })).passwordHash,
    },
  });
  const fields = {
    name: 'Ашық кезек',
    kind: 'ngo',
    regions: 'shymkent',
    about: 'Слова, которые нельзя потерять',
    version: '1',
  };
  const path = `/groups/${group.id}/edit`;
  const ended = await ask(path, { fields });
  expect(ended.status).toBe(401);
  expect(ended.html).toContain('Сеанс закончился');
  const resume = unescaped(/name="resume" value="([^"]*)"/.exec(ended.html)?.[1] ?? '');

  const wrong = await ask('/sign-in', {
    fields: { email: coordinator.account.email, password: 'не тот пароль', resume },
  });
  expect(unescaped(/name="resume" value="([^"]*)"/.exec(wrong.html)?.[1] ?? '')).toBe(resume);
  const right = await ask('/sign-in', {
    fields: { email: coordinator.account.email, password, resume },
  });
  expect(right.html).toContain('Продолжить отправку');
  expect(right.html).toContain(`action="${path}"`);
  const [secret = ''] = /^lacuna=([^;]+)/.exec(right.cookies.join('\n'))?.slice(1) ?? [];
  const again = [...right.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const resent = Object.fromEntries(again.map(([, name, value]) => [name, unescaped(value!)]));
  expect(resent).toEqual(fields);
  expect((await ask(path, { fields: resent, secret })).status).toBe(303);
  expect(await db().group.findUnique({ where: { id: group.id } })).toMatchObject({
    about: fields.about,
  });
});

test('a form that pretends to have been interrupted leads nowhere else', async () => {
  const { email } = await makeAccount({ password });
  const resume = JSON.stringify({ action: 'https://evil.example/', intent: '', values: [] });
  const done = await ask('/sign-in', { fields: { email, password, resume } });
  expect([done.status, done.location]).toEqual([303, '/']);
});

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
