import { db } from '#app/platform/database.server.ts';
import { newSecret } from '#app/platform/ids.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { pressKey, pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { expect, test } from './support/lacuna.ts';

test('a report is written and sent by keyboard alone, from signing in to the office', async ({
  browserOf,
}) => {
  test.setTimeout(120_000);
  const { actors } = await makeCast();
  const { accountId: id } = actors.author;
  const password = newSecret();
  const { passwordHash } = await makeAccount({ password });
  const { email } = await db().account.update({ where: { id }, data: { passwordHash } });
  const page = await browserOf();

  await test.step('signs in and begins a draft', async () => {
    await page.goto('/sign-in');
    await typeInto(page, page.locator('[name=email]'), email);
    await typeInto(page, page.locator('[name=password]'), password);
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('link', { name: 'Сообщения' }).first());
    await expect(page).toHaveURL(/\/reports$/);
    await pressKey(page, 'n');
    await pressOn(page, page.getByRole('button', { name: 'Начать черновик' }));
    await expect(page.locator('.ProseMirror')).toBeVisible();
  });

  await test.step('names the norm and marks the words that leave the gap', async () => {
    await typeInto(page, page.locator('[name="title.title"]'), 'Место уже обещано');
    await typeInto(
      page,
      page.locator('[name="norm.citation"]'),
      'пункт 12 статьи 26 Закона «Об образовании»',
    );
    await pressOn(page, page.getByRole('button', { name: 'Добавить норму', exact: true }).first());
    const law = page.locator('.lawp .pt.on');
    await expect(law).toContainText('устанавливается учредителем');
    await tabTo(page, law);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await pressKey(page, 'm');
    await expect(law.locator('mark[data-mark="1"]')).toHaveCount(1);
    await pressOn(page, page.getByRole('button', { name: 'В текст: 1' }));
    await expect(page.locator('.ProseMirror mark[data-mark="1"]')).toHaveCount(1);
  });

  await test.step('says what happens, and everything that is picked', async () => {
    await expect(page.locator('.ProseMirror')).toBeFocused();
    await page.keyboard.type('В пяти садах сказали: ждите.');
    await pressOn(page, page.getByRole('checkbox', { name: 'нерегламентированный вопрос' }), ' ');
    await pressOn(page, page.getByText('Выбрать из 20 или назвать другое'));
    await pressOn(page, page.getByRole('checkbox', { name: 'город Шымкент' }), ' ');
    await typeInto(page, page.locator('[name="where.place"]'), 'Шымкент');
    await pressOn(
      page,
      page.getByRole('checkbox', { name: 'дошкольное воспитание и обучение' }),
      ' ',
    );
    await pressOn(page, page.getByRole('checkbox', { name: 'протекционизм и кумовство' }), ' ');
    await typeInto(page, page.locator('[name="harm.people"]'), 'семьи');
    await typeInto(page, page.locator('[name="harm.count"]'), '14');
    await tabTo(page, page.locator('[name="harm.frequency"]'));
    await page.keyboard.press('ArrowDown');
    await typeInto(page, page.locator('[name="fix.measure"]'), 'Возвращать место в очередь.');
    await pressOn(page, page.getByRole('button', { name: 'Проверить и отправить' }));
  });

  await test.step('reads it as the office will, and sends it', async () => {
    await expect(page).toHaveURL(/\/check$/);
    await expect(page.locator('main mark[data-mark="1"]')).toHaveCount(2);
    await pressOn(page, page.getByRole('button', { name: 'Отправить в проектный офис' }));
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await expect(page.getByText('подано').first()).toBeVisible();
  });

  await test.step('a mark that has the focus lights the other one', async () => {
    const [inLaw, inText] = [page.locator('.law mark'), page.locator('#text mark')];
    const outline = () => inText.evaluate((mark) => getComputedStyle(mark).outlineStyle);
    expect(await outline()).toBe('none');
    await tabTo(page, inLaw);
    expect(await outline()).toBe('solid');
  });

  await test.step('and the office sees the same mark, in the queue and at the decision', async () => {
    const reportId = page.url().split('/').at(-1)!;
    const office = await browserOf(actors.analyst.accountId);
    for (const path of [`/review/${reportId}/peek`, `/review/${reportId}`]) {
      await office.goto(path);
      const mark = office.locator('mark[data-mark="1"]').first();
      await expect(mark).toHaveText(await page.locator('.law mark').innerText());
    }
  });
});
