import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { newSecret } from '#app/platform/ids.ts';
import { expect, signIn, test } from './support/lacuna.ts';

const endSessions = (accountId: string) => db().session.deleteMany({ where: { accountId } });

test.describe('a session that ends while one types', () => {
  test('loses nothing of a draft that saves itself', async ({ lacuna, browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(actors.author.accountId);
    await page.goto(`/reports/${id}/edit`);
    await expect(page.getByRole('textbox', { name: /Что происходит/ })).toBeVisible();

    await endSessions(actors.author.accountId);
    const title = page.locator('[name="title.title"]');
    await title.fill('Написано после конца сеанса');
    await expect(page.locator('#session-ended')).toBeVisible();
    await expect(title).toHaveValue('Написано после конца сеанса');

    await signIn(page.context(), lacuna.origin, actors.author.accountId);
    await page.goto(`/reports/${id}/edit`);
    await expect(page.getByText('Вернули то, что не успело сохраниться')).toBeVisible();
    await expect(title).toHaveValue('Написано после конца сеанса');
  });

  test('loses nothing of a form that was being sent', async ({ browserOf }) => {
    const cast = await makeCast();
    const { author } = cast.actors;
    const password = newSecret();
    const again = await makeAccount({ password });
    await db().account.update({
      where: { id: author.accountId },
      data: { passwordHash: again.passwordHash },
    });
    const { email } = await db().account.findUniqueOrThrow({ where: { id: author.accountId } });
    const { id } = await makeAsked({ groupId: cast.group.id, authorId: author.accountId });
    const page = await browserOf(author.accountId);
    await page.goto(`/reports/${id}/answer`);

    const words = 'Все пять садов с госзаказом. Договоры приложила.';
    await page.getByLabel('Ваш ответ').fill(words);
    await endSessions(author.accountId);
    await page.getByRole('button', { name: 'Отправить ответ' }).click();

    await expect(page.getByRole('heading', { name: 'Сеанс закончился' })).toBeVisible();
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Пароль').fill(password);
    await page.getByRole('button', { name: 'Войти и продолжить' }).click();
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole('button', { name: 'Продолжить отправку' }).click();
    await expect(page).toHaveURL(new RegExp(`/reports/${id}$`));
    // The page has it, unfolded or not.
    await expect(page.getByText(words).first()).toBeAttached();
  });
});

test('without a network the page says so, and what is written stays on the device', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const { id } = await makeDraft(actors.author, group.id);
  const page = await browserOf(actors.author.accountId);
  await page.goto(`/reports/${id}/edit`);
  await expect(page.getByRole('textbox', { name: /Что происходит/ })).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText('Нет связи. Пишите дальше')).toBeVisible();
  await page.locator('[name="title.title"]').fill('Написано в дороге');
  await expect(page.getByText(/Сохранено на этом устройстве/).first()).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText('Нет связи. Пишите дальше')).toBeHidden();
  await expect(async () => {
    const kept = await db().report.findUniqueOrThrow({
      where: { id },
      select: { currentVersion: { select: { title: true } } },
    });
    expect(kept.currentVersion?.title).toBe('Написано в дороге');
  }).toPass();
});

/** A key by its place on the board, as a Russian layout sends it. */
const press = (page: Page, code: string, key: string, shiftKey = false) =>
  page.evaluate(
    (init) => {
      const on = document.activeElement ?? document.body;
      on.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    },
    { code, key, shiftKey },
  );

test.describe('keys on a Russian layout', () => {
  test('go through the queue, open a report and show their list', async ({ browserOf }) => {
    const cast = await makeCast();
    for (let at = 0; at < 3; at += 1)
      await reportOf(cast, { status: 'submitted', assigneeId: null });
    const page = await browserOf(cast.actors.analyst.accountId);
    await page.goto('/review');
    const rows = page.locator('[data-row]');
    await press(page, 'KeyJ', 'о');
    await press(page, 'KeyJ', 'о');
    const chosen = page.locator('[data-row][aria-current]');
    await expect(chosen).toHaveCount(1);
    const second = await chosen.getAttribute('id');
    await press(page, 'KeyK', 'л');
    await expect(chosen).not.toHaveAttribute('id', second ?? '');
    expect(await rows.count()).toBeGreaterThanOrEqual(3);

    await press(page, 'Slash', ',', true);
    await expect(page.getByRole('dialog')).toContainText('Клавиши');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await press(page, 'KeyJ', 'о');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/review\/[0-9a-f-]{36}/);
  });

  test('rest where the profile switches them off', async ({ browserOf }) => {
    const cast = await makeCast();
    const { accountId } = cast.actors.author;
    const page = await browserOf(accountId);
    await page.goto('/account');
    await press(page, 'Slash', ',', true);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('[name=hasShortcuts]').uncheck();
    await page.getByRole('button', { name: 'Сохранить профиль' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-keys', 'off');
    await press(page, 'Slash', ',', true);
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
