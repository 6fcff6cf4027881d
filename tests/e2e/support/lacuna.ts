import {
  test as base,
  expect as baseExpect,
  type BrowserContext,
  type Page,
} from '@playwright/test';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { makeSession } from '#tests/factories/session.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { startArticleServer } from '#tests/support/article-server.ts';
import { startMailbox, type Mailbox } from '#tests/support/smtp.ts';

type Articles = Awaited<ReturnType<typeof startArticleServer>>;

/** So long a slow machine may take; a hand that finds nothing fails long before its whole test would. */
const PATIENCE = 15_000;

export const expect = baseExpect.configure({ timeout: PATIENCE });

/** One running Lacuna for each worker, with a real mail server and a real site of articles beside it. */
export interface Lacuna extends AppServer {
  mailbox: Mailbox;
  articles: Articles;
  /** How many reports of the policy a test has provoked itself; any other fails the run. */
  provoked: number;
}

interface WorkerFixtures {
  lacuna: Lacuna;
}

interface TestFixtures {
  /** A person's own browser, signed in by a real session; without an account a visitor's. */
  browserOf(accountId?: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
}

type Browser = NonNullable<ReturnType<BrowserContext['browser']>>;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  lacuna: [
    async ({}, use) => {
      const mailbox = await startMailbox();
      const articles = await startArticleServer();
      const app = await startApp({
        env: { SMTP_URL: mailbox.url, LACUNA_FETCH_ALLOW: articles.pair },
      });
      connect(app.database.appUrl);
      const lacuna = { ...app, mailbox, articles, provoked: 0 };
      await use(lacuna);
      await disconnect();
      await app.stop();
      await articles.close();
      await mailbox.stop();
      const reports = policyReports(app);
      expect(reports, 'reports of the content security policy').toHaveLength(lacuna.provoked);
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  browserOf: async ({ browser, lacuna }, use, testInfo) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (accountId, options = {}) => {
      const context = await browser.newContext({
        baseURL: lacuna.origin,
        locale: 'ru-RU',
        timezoneId: 'Asia/Almaty',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      contexts.push(context);
      if (accountId) await signIn(context, lacuna.origin, accountId);
      context.on('page', (page) => listen(page, problems));
      const page = await context.newPage();
      return page;
    });
    for (const context of contexts) await context.close();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('app.log', { body: lacuna.logs(), contentType: 'text/plain' });
    }
    expect(problems, 'console errors, refused scripts and failed pages').toEqual([]);
  },
});

/** Opens a session for an account and gives its cookie to the browser. */
export async function signIn(context: BrowserContext, origin: string, accountId: string) {
  const { secret } = await makeSession(accountId);
  await context.addCookies([{ name: 'lacuna', value: secret, url: origin }]);
}

/** What browsers have reported to the app as refused by its content security policy. */
export const policyReports = (app: AppServer): string[] =>
  app
    .logs()
    .split('\n')
    .filter((line) => line.includes('"msg":"csp"'));

/** Whatever the browser complains of fails the test; answers that a test provokes are not complaints. */
function listen(page: Page, problems: string[]) {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (/status of (401|403|404|409|413|422)|ERR_INTERNET_DISCONNECTED/.test(text)) return;
    problems.push(`${page.url()}: ${text}`);
  });
}
