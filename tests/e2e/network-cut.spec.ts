import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { expect, signIn, test } from './support/lacuna.ts';

const narrative = (page: Page) => page.locator('.ProseMirror');
const onDevice = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')).length);
const cut = (page: Page) =>
  page.route('**/api/drafts/**', (route) => route.abort('internetdisconnected'));

async function openDraft(page: Page, id: string) {
  await page.goto(`/reports/${id}/edit`);
  await expect(narrative(page)).toBeVisible();
}

test.describe('the network is cut while one types', () => {
  test('and the browser dies: all parts come back, once, and leave the device when the server has them', async ({
    browserOf,
  }) => {
    const { actors, group } = await makeCast();
    const { accountId } = actors.author;
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(accountId);
    const context = page.context();
    await openDraft(page, id);
    await cut(page);
    await page.locator('[name="title.title"]').fill('Название без сети');
    await narrative(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Дописано без сети.');
    await page.getByRole('checkbox', { name: 'лазейка' }).check();
    await expect(page.getByText(/Сохранено на этом устройстве/)).toBeVisible();
    // No page may say goodbye in a crash.
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await openDraft(again, id);
    await expect(again.getByText('Вернули то, что не успело сохраниться')).toBeVisible();
    await expect(again.locator('[name="title.title"]')).toHaveValue('Название без сети');
    await expect(narrative(again)).toContainText('Дописано без сети.');
    await expect(again.getByRole('checkbox', { name: 'лазейка' })).toBeChecked();
    await expect.poll(() => onDevice(again)).toBe(0);
    await again.reload();
    await expect(narrative(again)).toContainText('Дописано без сети.');
    await expect(again.getByText('Вернули то, что не успело сохраниться')).toHaveCount(0);
    const { currentVersion } = await db().report.findUniqueOrThrow({
      where: { id },
      select: { currentVersion: { select: { title: true } } },
    });
    expect(currentVersion?.title).toBe('Название без сети');
  });

  test('what lies on the device is gone after signing out, and is never another person’s', async ({
    browserOf,
    lacuna,
  }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(actors.author.accountId);
    await openDraft(page, id);
    await cut(page);
    await page.locator('[name="fix.measure"]').fill('Осталось на устройстве');
    await expect(page.getByText(/Сохранено на этом устройстве/)).toBeVisible();
    expect(await onDevice(page)).toBe(1);

    // At one browser another coordinator of the same group signs in over the open session.
    await signIn(page.context(), lacuna.origin, actors.coordinator.accountId);
    await page.unroute('**/api/drafts/**');
    await openDraft(page, id);
    await expect(page.locator('[name="fix.measure"]')).not.toHaveValue('Осталось на устройстве');

    await signIn(page.context(), lacuna.origin, actors.author.accountId);
    await page.goto('/account');
    await page.locator('form[action="/sign-out"] button').first().click();
    await expect(page).toHaveURL(/\/sign-in|\/$/);
    expect(await onDevice(page)).toBe(0);
  });
});
