import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf } from '#tests/factories/cast.ts';
import { expect, test } from './support/lacuna.ts';

const secret = 'Зачёт в колледже: цена известна заранее';

async function expectNoBarriers(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Whether somebody may open the report. */
const statusFor = async (page: Page, reportId: string) =>
  (await page.goto(paths.report(reportId)))?.status();

for (const javaScriptEnabled of [true, false]) {
  test(`a confidential report is opened by head and author, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browserOf,
    lacuna,
  }) => {
    test.setTimeout(120_000);
    const cast = await makeCast();
    const { actors } = cast;
    const { id } = await reportOf(cast, {
      status: 'submitted',
      visibility: 'confidential',
      assigneeId: null,
      title: secret,
    });
    const { mark } = await db().report.findUniqueOrThrow({ where: { id } });
    const as = (accountId: string) => browserOf(accountId, { javaScriptEnabled });
    const head = await as(actors.head.accountId);
    const author = await as(actors.author.accountId);
    const analyst = await as(actors.analyst.accountId);

    await test.step('the head sees mark, day and status, and names an analyst with a reason', async () => {
      await head.goto(paths.home());
      const line = head.locator('.intake li', { hasText: mark! });
      await line.getByRole('link', { name: /Назвать аналитика/ }).click();
      await expect(head.getByRole('heading', { level: 1 })).toContainText(mark!);
      await expect(head.getByText(secret)).toHaveCount(0);
      await expect(head.getByText(names.author)).toHaveCount(0);
      if (javaScriptEnabled) await expectNoBarriers(head);
      await head.getByLabel('Аналитик').selectOption(actors.assignee.accountId);
      await head.getByLabel(/Почему этот человек/).fill('Работала с колледжами');
      await head.getByRole('button', { name: 'Назвать' }).click();
      await expect(head.getByText('Автор может возразить').first()).toBeVisible();
    });

    await test.step('the author is told, by e-mail without a word of it, and objects with a reason', async () => {
      const { email } = await db().account.findUniqueOrThrow({
        where: { id: actors.author.accountId },
      });
      const letter = await lacuna.mailbox.waitFor(email);
      expect(`${letter.subject} ${letter.text}`).not.toContain(secret);
      await author.goto(paths.report(id));
      const asked = author.locator('#admissions');
      await expect(asked).toContainText(names.assignee);
      await expect(asked).toContainText('Работала с колледжами');
      if (javaScriptEnabled) await expectNoBarriers(author);
      await asked.getByText('Возразить').click();
      await asked.getByLabel('Почему вы против').fill('Она знакома с директором');
      await asked.getByRole('button', { name: 'Отправить возражение' }).click();
      await expect(author.locator('#admissions')).not.toContainText(names.assignee);
    });

    await test.step('the head reads why and names somebody else; nobody has opened it', async () => {
      await head.goto(paths.review());
      await expect(head.locator('.intake li', { hasText: mark! })).toContainText('автор возразил');
      await head.locator('.intake li', { hasText: mark! }).getByRole('link').first().click();
      await expect(head.getByText('Она знакома с директором')).toBeVisible();
      await head.getByLabel('Аналитик').selectOption(actors.analyst.accountId);
      await head.getByLabel(/Почему этот человек/).fill('В области ни с кем не связан');
      await head.getByRole('button', { name: 'Назвать' }).click();
      await expect(head.getByText('Автор может возразить').first()).toBeVisible();
      expect(await statusFor(analyst, id)).toBe(404);
    });

    await test.step('the author agrees, and the analyst opens it at once; the head still does not', async () => {
      await author.goto(paths.report(id));
      await author.getByRole('button', { name: /Согласиться/ }).click();
      await expect(author.getByText('Нужно ваше согласие')).toHaveCount(0);
      expect(await statusFor(analyst, id)).toBe(200);
      await expect(analyst.getByRole('heading', { level: 1 })).toHaveText(secret);
      await head.goto(paths.report(id));
      await expect(head.getByText(secret)).toHaveCount(0);
      const stranger = await as(actors.assignee.accountId);
      expect(await statusFor(stranger, id)).toBe(404);
    });

    await test.step('a later widening: the author asks, the head consents', async () => {
      await author.goto(paths.admission(id));
      await author.getByLabel('Кого внести').selectOption(actors.colleague.accountId);
      await author.getByLabel(/Зачем/).fill('Он вёл переписку');
      await author.getByRole('button', { name: 'Попросить согласия' }).click();
      const colleague = await as(actors.colleague.accountId);
      expect(await statusFor(colleague, id)).toBe(404);
      await head.goto(paths.home());
      await head
        .locator('.intake li', { hasText: mark! })
        .getByRole('link', { name: /Ответить/ })
        .click();
      await head.getByRole('button', { name: /Согласиться/ }).click();
      await expect(head.getByText('Сообщение открыто.').first()).toBeVisible();
      expect(await statusFor(colleague, id)).toBe(200);
    });
  });
}
