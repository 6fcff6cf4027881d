import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { pressKey } from './support/keyboard.ts';
import { expect, test } from './support/lacuna.ts';

/** A report whose words stand in other forms than they are looked for in. */
const written = (cast: Cast, title: string) => reportOf(cast, { title, status: 'submitted' });

test('a word is found in any form from anywhere on a page, by the key of the search', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const { id } = await written(cast, 'Опекуну отказали в месте под Аягозом');
  const page = await browserOf(cast.actors.author.accountId);
  await page.goto('/reports');
  await pressKey(page, '/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('опекунами Аягоз');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?/);
  await expect(page.locator('main mark').first()).toHaveText('Опекуну');
  await page.getByRole('link', { name: 'Опекуну отказали в месте под Аягозом' }).click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}`));
});

test('without a script a Kazakh word is found by its stem, and by nobody who may not read it', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const title = 'Ақтоғайдағы жатақханадан шығарылған оқушылар';
  await written(cast, title);
  const options = { javaScriptEnabled: false };
  const page = await browserOf(cast.actors.author.accountId, options);
  await page.goto('/');
  await page.getByRole('searchbox').fill('жатақхана Ақтоғай');
  await page.getByRole('button', { name: 'Найти' }).first().click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  const stranger = await browserOf(cast.actors.stranger.accountId, options);
  await stranger.goto(page.url());
  await expect(stranger.getByRole('heading', { name: 'Ничего не нашлось' })).toBeVisible();
});
