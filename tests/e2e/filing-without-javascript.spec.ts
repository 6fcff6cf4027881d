import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { expect, test } from './support/lacuna.ts';

const plain = { javaScriptEnabled: false };
const sectionButton = 'Сохранить раздел';

test.describe('without JavaScript', () => {
  test('a draft is written in steps: each section posts by its own button', async ({
    browserOf,
  }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id, { sent: {} });
    const page = await browserOf(actors.author.accountId, plain);
    await page.goto(`/reports/${id}/edit`);
    const section = (name: string) => page.locator(`#${name}`);
    const save = async (name: string) => {
      await section(name).getByRole('button', { name: sectionButton }).click();
      await expect(page).toHaveURL(new RegExp(`/reports/${id}/edit#${name}$`));
    };

    await page.locator('[name="norm.citation"]').fill('пункт 12 статьи 26 Закона «Об образовании»');
    await save('norm');
    await expect(page.locator('.normrow')).toContainText('п. 12 ст. 26');
    await expect(page.locator('.lawp .law-t')).toContainText('устанавливается учредителем');

    await page.locator('textarea[name="what.narrativeMarkdown"]').fill('В **пяти** садах: ждите.');
    await save('what');
    await page.locator('[name="harm.people"]').fill('семьи с направлением');
    await save('harm');
    await page.goto(`/reports/${id}/edit`);
    await expect(page.locator('[name="harm.people"]')).toHaveValue('семьи с направлением');
    await expect(page.locator('[name="what.narrativeMarkdown"]')).toHaveValue(/\*\*пяти\*\*/);
  });

  test('a mistake stands beside its field, and everything typed is kept', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(actors.author.accountId, plain);
    await page.goto(`/reports/${id}/edit`);
    await page.locator('[name="harm.count"]').fill('сорок');
    await page.locator('[name="fix.measure"]').fill('Другая мера');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    expect((await answer).status()).toBe(422);
    const count = page.locator('[name="harm.count"]');
    await expect(count).toHaveAttribute('aria-invalid', 'true');
    await expect(count).toHaveValue('сорок');
    await expect(page.locator('[name="fix.measure"]')).toHaveValue('Другая мера');
    await expect(page.locator('#error-summary')).toBeVisible();
    const kept = await db().report.findUniqueOrThrow({
      where: { id },
      select: { currentVersion: { select: { proposedMeasure: true } } },
    });
    expect(kept.currentVersion?.proposedMeasure).not.toBe('Другая мера');
  });

  test('the law is read in the other language of the act', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const { provisionKey } = await db().reportProvision.findFirstOrThrow({
      where: { version: { currentOf: { id } } },
    });
    const texts = await db().actUnit.findMany({ where: { key: provisionKey! } });
    const page = await browserOf(actors.author.accountId, plain);
    await page.goto(`/reports/${id}/edit`);
    await expect(page.locator('.lawp .law-t')).toHaveAttribute('lang', 'ru');
    const inKazakh = page.locator('.lawp .seg a[lang=kk]');
    await expect(inKazakh).toHaveCount(texts.length > 1 ? 1 : 0);
    if (texts.length > 1) {
      await inKazakh.click();
      await expect(page.locator('.lawp .law-t')).toHaveAttribute('lang', 'kk');
    }
  });

  test('the office’s question is answered', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { accountId: authorId } = actors.author;
    const { id } = await makeAsked({ groupId: group.id, authorId });
    const page = await browserOf(authorId, plain);
    await page.goto(`/reports/${id}`);
    await page.getByRole('link', { name: 'Ответить' }).click();
    await page.getByLabel('Ваш ответ').fill('Все пять садов с госзаказом.');
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await expect(page).toHaveURL(new RegExp(`/reports/${id}$`));
    const { statusKey } = await db().report.findUniqueOrThrow({ where: { id } });
    expect(statusKey).toBe('in_triage');
    await page.getByText('1 прежний вопрос').click();
    await expect(page.getByText('Все пять садов с госзаказом.').first()).toBeVisible();
  });
});
