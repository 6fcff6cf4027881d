// The checks of sessions, each against the built app over HTTP, as somebody with another's cookie would try.
import { chromium } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { approveOfficeRole } from '#app/features/people/commands/approve-office-role.server.ts';
import { proposeOfficeRole } from '#app/features/people/commands/propose-office-role.server.ts';
import { restoreAccount } from '#app/features/people/commands/restore-account.server.ts';
import { suspendAccount } from '#app/features/people/commands/suspend-account.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import { connect, db, disconnect } from '#app/platform/database.server.ts';
import { newSecret, sha256 } from '#app/platform/ids.ts';
import { deviceCookie, readSessionCookie, sessionCookie } from '#app/platform/session/cookie.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeSession } from '#tests/factories/session.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { startMailbox, type Mailbox } from '#tests/support/smtp.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { ensureChromium, findChromium } from '../../../scripts/bootstrap/chromium.mjs';

const CHECKS = 24;
const MINUTE = 60_000;
const password = 'место в детском саду';
let app: AppServer;
let mailbox: Mailbox;
let passed = 0;
let replayed = -1;

beforeAll(async () => {
  await ensureBuild();
  mailbox = await startMailbox();
  app = await startApp({ env: { SMTP_URL: mailbox.url } });
  connect(app.database.appUrl);
}, 300_000);
afterEach(({ task }) => {
  if (task.result?.state === 'pass' && /^\d+ /.test(task.name)) passed += 1;
});
afterAll(async () => {
  const line = `sessions ${passed}/${CHECKS}; DB dump replay logins = ${replayed}`;
  process.stdout.write(`${line}\n`);
  await keepFigures('sessions', line, { passed, checks: CHECKS, replayed });
  await disconnect();
  await app?.stop();
  await mailbox?.stop();
});

interface Asked {
  cookie?: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
}

async function ask(path: string, { cookie, fields, headers }: Asked = {}) {
  const answer = await fetch(new URL(path, app.origin), {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: {
      ...(fields ? { Origin: app.origin } : {}),
      ...(cookie ? { Cookie: cookie } : {}),
      ...headers,
    },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  const cookies = answer.headers.getSetCookie();
  const secret = /^lacuna=([^;]+)/m.exec(cookies.join('\n'))?.[1] ?? null;
  return {
    status: answer.status,
    headers: answer.headers,
    cookies,
    secret,
    text: await answer.text(),
  };
}

const by = (secret: string) => ({ cookie: `lacuna=${secret}` });
/** Whether a cookie opens a page that only signed-in people see. */
const opens = async (secret: string) => (await ask('/account', by(secret))).status === 200;

async function signedIn(given: { officeRole?: 'analyst' } = {}) {
  const account = await makeAccount({ password, ...given });
  const { secret, cookies } = await ask('/sign-in', { fields: { email: account.email, password } });
  if (!secret) throw new Error('A right password signs in.');
  const device = /lacuna-device=([^;]+)/.exec(cookies.join('\n'))?.[1] ?? '';
  return { account, secret, device, cookies };
}
const rowOf = (secret: string) =>
  db().session.findUniqueOrThrow({ where: { secretHash: sha256(secret) } });
const move = (secret: string, data: { lastSeenAt?: Date; createdAt?: Date; expiresAt?: Date }) =>
  db().session.update({ where: { secretHash: sha256(secret) }, data });
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

async function administrator() {
  const { id } = await makeAccount({ officeRole: 'administrator' });
  return contextOf(officeActor(id, 'administrator'), new Date());
}

describe('fixation', () => {
  test('1 a secret that somebody made up is not taken over by signing in', async () => {
    const { email } = await makeAccount({ password });
    const made = newSecret();
    const { secret } = await ask('/sign-in', { ...by(made), fields: { email, password } });
    expect(secret).not.toBe(made);
    expect([await opens(made), await opens(secret!)]).toEqual([false, true]);
  });

  test('2 a session of somebody else that was planted ends as one signs in over it', async () => {
    const planted = (await signedIn()).secret;
    const { email } = await makeAccount({ password });
    const { secret } = await ask('/sign-in', { ...by(planted), fields: { email, password } });
    expect([await opens(planted), await opens(secret!)]).toEqual([false, true]);
  });
});

describe('rotation', () => {
  test('3 each signing in gives another secret', async () => {
    const { account, secret } = await signedIn();
    const again = await ask('/sign-in', { fields: { email: account.email, password } });
    expect(again.secret).not.toBe(secret);
  });

  test('4 a new password gives this browser another secret', async () => {
    const { secret } = await signedIn();
    const fields = { oldPassword: password, password: 'облака над Каспием' };
    const changed = await ask('/account/password', { ...by(secret), fields });
    expect(changed.secret).not.toBeNull();
    expect([await opens(secret), await opens(changed.secret!)]).toEqual([false, true]);
  });

  test('5 a new password by a link ends what was open and opens anew', async () => {
    const { account, secret } = await signedIn();
    await sendResetLink({ email: account.email, origin: app.origin }, new Date());
    const [link = ''] = (await mailbox.waitFor(account.email)).links;
    const set = await ask(link, { fields: { password: 'облака над Каспием' } });
    expect([await opens(secret), await opens(set.secret!)]).toEqual([false, true]);
  });

  test('6 another role ends what was open under the one before', async () => {
    const { account, secret } = await signedIn({ officeRole: 'analyst' });
    await proposeOfficeRole(await administrator(), { accountId: account.id, role: 'head' });
    const { id: headId } = await makeAccount({ officeRole: 'head' });
    const { id: proposalId } = await db().officeRoleProposal.findFirstOrThrow({
      where: { accountId: account.id },
    });
    const head = contextOf(officeActor(headId, 'head'), new Date());
    expect(await approveOfficeRole(head, { proposalId })).toMatchObject({ ok: true });
    expect(await opens(secret)).toBe(false);
  });
});

describe('signing out', () => {
  test('7 ends the session at the server: the cookie kept aside opens nothing', async () => {
    const { secret } = await signedIn();
    expect(await opens(secret)).toBe(true);
    await ask('/sign-out', { ...by(secret), fields: {} });
    expect(await opens(secret)).toBe(false);
  });

  test('8 takes the cookie away', async () => {
    const { secret } = await signedIn();
    const { cookies } = await ask('/sign-out', { ...by(secret), fields: {} });
    expect(cookies).toContain('lacuna=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  });

  test('9 leaves the sessions of other browsers', async () => {
    const { account, secret } = await signedIn();
    const there = await makeSession(account.id);
    await ask('/sign-out', { ...by(secret), fields: {} });
    expect(await opens(there.secret)).toBe(true);
  });

  test('10 everywhere else ends all but this one', async () => {
    const { account, secret } = await signedIn();
    const there = [await makeSession(account.id), await makeSession(account.id)];
    await ask('/account/sessions', { ...by(secret), fields: { intent: 'others' } });
    expect(await opens(secret)).toBe(true);
    for (const one of there) expect(await opens(one.secret)).toBe(false);
  });

  test('11 one by one ends one’s own alone, never somebody else’s', async () => {
    const { account, secret } = await signedIn();
    const mine = await makeSession(account.id);
    const theirs = await makeSession((await makeAccount()).id);
    for (const { id } of [mine, theirs]) {
      const fields = { intent: 'one', sessionId: id };
      await ask('/account/sessions', { ...by(secret), fields });
    }
    expect([await opens(mine.secret), await opens(theirs.secret)]).toEqual([false, true]);
  });
});

describe('an end from elsewhere', () => {
  test('12 a new password ends the other sessions', async () => {
    const { account, secret } = await signedIn();
    const there = await makeSession(account.id);
    const fields = { oldPassword: password, password: 'облака над Каспием' };
    await ask('/account/password', { ...by(secret), fields });
    expect(await opens(there.secret)).toBe(false);
  });

  test('13 a suspension ends them at the next request', async () => {
    const { account, secret } = await signedIn();
    await suspendAccount(await administrator(), { accountId: account.id });
    expect(await opens(secret)).toBe(false);
  });

  test('14 lifting a suspension brings none back', async () => {
    const { account, secret } = await signedIn();
    const admin = await administrator();
    await suspendAccount(admin, { accountId: account.id });
    await restoreAccount(admin, { accountId: account.id });
    expect(await opens(secret)).toBe(false);
  });
});

describe('time', () => {
  test('15 a session of the office ends after half an hour without its reader', async () => {
    const { secret } = await signedIn({ officeRole: 'analyst' });
    await move(secret, { lastSeenAt: ago(29) });
    expect(await opens(secret)).toBe(true);
    await move(secret, { lastSeenAt: ago(31) });
    expect(await opens(secret)).toBe(false);
  });

  test('16 what a page asks for by itself keeps it no longer', async () => {
    const { secret } = await signedIn({ officeRole: 'analyst' });
    const seen = ago(20);
    await move(secret, { lastSeenAt: seen });
    await ask('/account', { ...by(secret), headers: { 'Sec-Fetch-Dest': 'empty' } });
    expect((await rowOf(secret)).lastSeenAt).toEqual(seen);
    await ask('/account', { ...by(secret), headers: { 'Sec-Fetch-Dest': 'document' } });
    expect((await rowOf(secret)).lastSeenAt > seen).toBe(true);
  });

  test('17 a session of the office ends after twelve hours, however busy', async () => {
    const { secret } = await signedIn({ officeRole: 'analyst' });
    await move(secret, { createdAt: ago(12 * 60 - 1) });
    expect(await opens(secret)).toBe(true);
    await move(secret, { createdAt: ago(12 * 60 + 1) });
    expect(await opens(secret)).toBe(false);
  });

  test('18 a session of a group ends with its day', async () => {
    const { secret } = await signedIn();
    await move(secret, { lastSeenAt: ago(24 * 60), createdAt: ago(24 * 60) });
    expect(await opens(secret)).toBe(true);
    await move(secret, { expiresAt: ago(1) });
    expect(await opens(secret)).toBe(false);
  });
});

/** Every value of every row that the database holds, as a thief of a dump reads it. */
async function dump(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db()
      .$queryRawUnsafe<{ text: string }[]>(`select t::text as text from ${name} t`)
      .catch(() => []);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts;
}

/** How many of these values open a session when sent as its cookie. */
async function replay(values: Iterable<string>): Promise<number> {
  let logins = 0;
  for (const value of values) if (await opens(value)) logins += 1;
  return logins;
}

const wordsOf = (texts: string[]) => new Set(texts.flatMap((text) => text.match(/[\w-]{32,128}/g)));

describe('a stolen database', () => {
  test('19 holds no secret, but its hash', async () => {
    const { secret, device } = await signedIn();
    const texts = (await dump()).join('\n');
    expect(texts).toContain(sha256(secret));
    expect([texts.includes(secret), texts.includes(device)]).toEqual([false, false]);
  });

  test('20 opens nothing, whatever of it is sent as a cookie', async () => {
    const { secret } = await signedIn();
    const sessions = await db().session.findMany();
    const ofSessions = sessions.flatMap(({ id, secretHash }) => [
      ...[id, secretHash, secretHash.slice(0, 43)],
      ...[Buffer.from(secretHash, 'hex').toString('base64url')],
    ]);
    const values = [...ofSessions, ...wordsOf(await dump())].filter((one) => one !== null);
    replayed = await replay(new Set(values));
    expect(values.length).toBeGreaterThan(ofSessions.length);
    expect(replayed).toBe(0);
    // The control: had the dump held the secret, this would have found it.
    expect(await replay([values[0]!, secret])).toBe(1);
  });
});

describe('cookies', () => {
  test('21 of two sessions the first counts; a device’s opens nothing; over HTTPS a plain one is none', async () => {
    const { secret, device } = await signedIn();
    const two = (first: string, then: string) => `lacuna=${first}; lacuna=${then}`;
    expect((await ask('/account', { cookie: two(secret, newSecret()) })).status).toBe(200);
    expect((await ask('/account', { cookie: two(newSecret(), secret) })).status).toBe(302);
    expect((await ask('/account', { cookie: `lacuna-device=${device}` })).status).toBe(302);
    expect(await opens(device)).toBe(false);
    expect(readSessionCookie(`lacuna=${secret}`, 'https://lacuna.kz')).toBeNull();
  });

  test('22 carry all their flags', async () => {
    const { cookies } = await signedIn();
    const own = cookies.filter((cookie) => cookie.startsWith('lacuna'));
    expect(own).toHaveLength(2);
    for (const cookie of own) {
      expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
      expect(cookie).not.toContain('Domain');
    }
    for (const cookie of [
      sessionCookie('s', 'https://lacuna.kz'),
      deviceCookie('d', 'https://lacuna.kz'),
    ]) {
      expect(cookie).toMatch(/^__Host-lacuna.*; Secure$/);
    }
  });
});

describe('what a browser keeps', () => {
  test('23 no answer to somebody signed in may be stored', async () => {
    const { secret } = await signedIn();
    for (const path of ['/', '/account', '/account.data', '/reports', '/sign-out', '/nowhere']) {
      const { headers } = await ask(path, by(secret));
      expect([path, headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching('no-store'),
      ]);
    }
  });

  test('24 going back after signing out shows nothing of before', async () => {
    await ensureChromium();
    const executablePath = await findChromium();
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
      // Playwright switches the cache of pages left off; here it is what is tried.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const { secret, account } = await signedIn();
      const context = await browser.newContext({ baseURL: app.origin });
      await context.addCookies([{ name: 'lacuna', value: secret, url: app.origin }]);
      const page = await context.newPage();
      await page.goto('/account');
      expect(await page.content()).toContain(account.email);
      await page
        .locator('form[action="/sign-out"]')
        .first()
        .evaluate((form: HTMLFormElement) => {
          form.submit();
        });
      await page.waitForURL(/sign-in/);
      await page.goBack();
      await page.waitForURL(/sign-in/);
      expect(await page.content()).not.toContain(account.email);
    } finally {
      await browser.close();
    }
  }, 300_000);
});
