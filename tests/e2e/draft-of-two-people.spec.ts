import type { Page } from '@playwright/test';
import { makeCast } from '#tests/factories/cast.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { expect, test } from './support/lacuna.ts';

const place = (page: Page) => page.locator('[name="where.place"]');
const measure = (page: Page) => page.locator('[name="fix.measure"]');
const conflict = (page: Page) => page.locator('#where').getByRole('alert');

/** The server's answer to a save; who writes where is told at an address below. */
const savedBy = (page: Page) =>
  page.waitForResponse((response) =>
    /\/api\/drafts\/[^/]+$/.test(new URL(response.url()).pathname),
  );

/** Types and waits until the server has it. */
async function save(page: Page, field: (page: Page) => ReturnType<typeof place>, text: string) {
  const saved = savedBy(page);
  await field(page).fill(text);
  await saved;
}

test.describe('two people on one draft', () => {
  test('keep both their texts, and each is told of the other', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const [author, coordinator] = await Promise.all([
      browserOf(actors.author.accountId),
      browserOf(actors.coordinator.accountId),
    ]);
    for (const page of [author, coordinator]) {
      await page.goto(`/reports/${id}/edit`);
      await expect(page.locator('.ProseMirror')).toBeVisible();
    }

    await test.step('different parts go together', async () => {
      await save(author, measure, 'Мера автора');
      await save(coordinator, place, 'Тараз');
      await expect(measure(coordinator)).toHaveValue('Мера автора');
    });

    await test.step('each sees in which part the other writes', async () => {
      await place(author).focus();
      await expect(coordinator.locator('#where')).toContainText('Гульнара Тасова пишет');
      await measure(author).focus();
      await expect(coordinator.locator('#fix')).toContainText('Гульнара Тасова пишет');
      await expect(coordinator.locator('#where')).not.toContainText('Гульнара Тасова пишет');
    });

    await test.step('of the same part, the later is shown the other beside the own', async () => {
      await save(author, (page) => page.locator('[name="title.title"]'), 'Название автора');
      await author.reload();
      await expect(author.locator('.ProseMirror')).toBeVisible();
      await place(coordinator).focus();
      await save(author, place, 'Шымкент');
      await save(coordinator, place, 'Сайрам');
      await expect(conflict(coordinator)).toContainText('Шымкент');
      await expect(place(coordinator)).toHaveValue('Сайрам');
      await coordinator.getByRole('button', { name: 'Сохранить мой текст' }).click();
      await expect(conflict(coordinator)).toHaveCount(0);
      await author.reload();
      await expect(place(author)).toHaveValue('Сайрам');
    });
  });

  test('one may take what the other has written', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const author = await browserOf(actors.author.accountId);
    const coordinator = await browserOf(actors.coordinator.accountId);
    for (const page of [author, coordinator]) {
      await page.goto(`/reports/${id}/edit`);
      await expect(page.locator('.ProseMirror')).toBeVisible();
    }
    // Where one's hands are, nothing of the other comes in by itself.
    await place(coordinator).focus();
    await save(author, place, 'Шымкент, Абайский район');
    await save(coordinator, place, 'Сайрам');
    await coordinator.getByRole('button', { name: 'Взять сохранённый' }).click();
    await expect(place(coordinator)).toHaveValue('Шымкент, Абайский район');
    await expect(conflict(coordinator)).toHaveCount(0);
  });

  test('what the other saved does not come over what one begins to type as it arrives', async ({
    browserOf,
  }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const author = await browserOf(actors.author.accountId);
    const coordinator = await browserOf(actors.coordinator.accountId);
    for (const page of [author, coordinator]) {
      await page.goto(`/reports/${id}/edit`);
      await expect(page.locator('.ProseMirror')).toBeVisible();
    }
    let arrive = () => {};
    const typed = new Promise<void>((resolve) => (arrive = resolve));
    await coordinator.route(/edit\.data/, async (route) => {
      const response = await route.fetch();
      await typed;
      await route.fulfill({ response });
    });
    const underWay = coordinator.waitForRequest(/edit\.data/);
    await save(author, place, 'Тараз');
    await underWay;
    await place(coordinator).fill('Сайрам');
    const saved = savedBy(coordinator);
    arrive();
    await saved;
    await expect(conflict(coordinator)).toContainText('Тараз');
    await expect(place(coordinator)).toHaveValue('Сайрам');
  });
});

test.describe('what is typed into a draft', () => {
  test('comes back after the page has crashed', async ({ browserOf }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(actors.author.accountId);
    await page.goto(`/reports/${id}/edit`);
    await expect(page.locator('.ProseMirror')).toBeVisible();
    await page.route('**/api/drafts/*', (route) => route.abort('internetdisconnected'));
    await measure(page).fill('Написано перед обрывом');
    await expect(page.getByText(/Сохранено на этом устройстве/)).toBeVisible();
    await page.unroute('**/api/drafts/*');
    await page.reload();
    await expect(page.getByText('Вернули то, что не успело сохраниться')).toBeVisible();
    await expect(measure(page)).toHaveValue('Написано перед обрывом');
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
      )
      .toEqual([]);
  });

  test('waits on the device while there is no network, and goes as soon as there is', async ({
    browserOf,
  }) => {
    const { actors, group } = await makeCast();
    const { id } = await makeDraft(actors.author, group.id);
    const page = await browserOf(actors.author.accountId);
    await page.goto(`/reports/${id}/edit`);
    await expect(page.locator('.ProseMirror')).toBeVisible();
    await page.context().setOffline(true);
    await measure(page).fill('Написано без сети');
    await expect(page.getByText(/Сохранено на этом устройстве/)).toBeVisible();
    await expect(page.locator('#offline')).toBeVisible();
    const saved = savedBy(page);
    await page.context().setOffline(false);
    await saved;
    await page.reload();
    await expect(measure(page)).toHaveValue('Написано без сети');
  });
});
