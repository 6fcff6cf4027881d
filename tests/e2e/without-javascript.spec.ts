import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { db } from '#app/platform/database.server.ts';
import { expect, test } from './support/lacuna.ts';

test.describe('without JavaScript', () => {
  test('a report is filed and sent', async ({ browserOf }) => {
    const { actors } = await makeCast();
    const page = await browserOf(actors.author.accountId, { javaScriptEnabled: false });
    await page.goto('/reports/new');
    await page.getByRole('button', { name: 'Начать черновик' }).click();
    await page.locator('[name="title.title"]').fill('Место уже обещано');
    await page.locator('[name="norm.citation"]').fill('пункт 12 статьи 26 Закона «Об образовании»');
    await page.getByRole('button', { name: 'Добавить норму', exact: true }).click();
    await expect(page.locator('.normrow')).toContainText('п. 12 ст. 26');

    await page
      .locator('textarea[name="what.narrativeMarkdown"]')
      .fill('В **пяти** садах сказали: ждите.');
    await page.getByText('Выбрать из 20 или назвать другое').click();
    await page.getByRole('checkbox', { name: 'город Шымкент' }).check();
    await page.getByRole('checkbox', { name: 'дошкольное воспитание и обучение' }).check();
    await page.getByRole('checkbox', { name: 'нерегламентированный вопрос' }).check();
    await page.getByRole('button', { name: 'Проверить и отправить' }).click();

    await expect(page).toHaveURL(/\/check(#norm)?$/);
    await expect(page.locator('main strong', { hasText: 'пяти' })).toBeVisible();
    await page.getByRole('button', { name: 'Отправить в проектный офис' }).click();
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}(#norm)?$/);
    await expect(page.getByText('подано').first()).toBeVisible();
  });

  test('a report is taken and turned down with a reason', async ({ browserOf }) => {
    const cast = await makeCast();
    const { id } = await reportOf(cast, { status: 'submitted', assigneeId: null });
    const page = await browserOf(cast.actors.analyst.accountId, { javaScriptEnabled: false });
    await page.goto(`/review/${id}`);
    await page.locator('button', { hasText: 'Взять' }).first().click();
    await page.locator('input[name=kind][value=reject_out_of_scope]').check();
    await page.locator('#reason').fill('Норма здесь ни при чём.');
    await page.getByRole('button', { name: 'Отклонить: вне предмета' }).click();
    await expect
      .poll(async () => (await db().report.findUniqueOrThrow({ where: { id } })).statusKey)
      .toBe('rejected');
  });
});
