// Coverage read from the map to the reports, by a member in Russian and by the office in Kazakh.
import { readFile } from 'node:fs/promises';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makePlaced } from '#tests/factories/placed.ts';
import { expect, test } from './support/lacuna.ts';

const textbooks = { levels: ['primary'], areas: ['textbooks'], regions: ['ulytau'] };

test('a member goes from the map to the reports and takes the table along', async ({
  browserOf,
}) => {
  const { group, other, actors } = await makeCast();
  const own = { groupId: group.id, authorId: actors.author.accountId };
  const at = new Date('2026-11-01T06:00:00Z');
  await makePlaced({ ...textbooks, ...own, title: 'Учебники без номера' });
  await makePlaced({ ...textbooks, ...own, status: 'finding_confirmed', title: 'Прайс-лист', at });
  await makePlaced({ ...textbooks, groupId: other.id, title: 'Чужое сообщение' });
  await makePlaced({ ...textbooks, ...own, visibility: 'confidential', title: 'Тайное' });

  const page = await browserOf(actors.author.accountId);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Разделы' }).getByText('Охват').click();
  const map = page.getByRole('group', { name: 'Схема регионов' });
  await expect(map.getByRole('link')).toHaveCount(20);
  await map.getByRole('link', { name: 'область Абай: 0 сообщений' }).waitFor();
  await map.getByRole('link', { name: 'область Ұлытау: 2 сообщения' }).click();

  await expect(page).toHaveURL(/\/coverage\?region=ulytau$/);
  const row = page.getByRole('row', { name: /^учебники и учебные материалы/ });
  await expect(row.getByText('никто не смотрел')).toHaveCount(10);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const csv = await readFile(await (await file).path(), 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toMatch(/\r\nучебники и учебные материалы;0;0;;2;1;2026-11-01;/);

  await row
    .getByRole('link', { name: /2 сообщения, подтверждено: 1/ })
    .first()
    .click();
  await expect(page.locator('main tbody tr')).toHaveCount(2);
  await page.getByRole('link', { name: 'Подтверждённые' }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await page.getByRole('link', { name: 'Прайс-лист' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Прайс-лист');
});

test('without JavaScript, in Kazakh, from a region’s row back to its table', async ({
  browserOf,
}) => {
  const { group, actors } = await makeCast();
  const { accountId } = actors.head;
  await makePlaced({
    ...textbooks,
    groupId: group.id,
    levels: ['special', 'other'],
    regions: ['jetisu'],
  });
  await db().account.update({ where: { id: accountId }, data: { language: 'kk' } });
  const page = await browserOf(accountId, { javaScriptEnabled: false });
  await page.goto('/coverage?view=region');
  await page.getByLabel('Тәуекел саласы').selectOption('textbooks');
  await page.getByRole('button', { name: 'Көрсету' }).click();
  await expect(page).toHaveURL(/view=region&area=textbooks/);
  const row = page.getByRole('row', { name: /^Жетісу облысы/ });
  await expect(page.getByRole('columnheader', { name: 'басқа' })).toBeVisible();
  await row.getByRole('link', { name: '1 хабарлама' }).first().click();
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await expect(page.locator('.lead')).toContainText('арнаулы білім беру');
  await page.getByRole('link', { name: 'Кестеге оралу' }).click();
  await expect(page).toHaveURL(/\/coverage\?region=jetisu$/);
  await db().account.update({ where: { id: accountId }, data: { language: 'ru' } });
});
