import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { makeCitingReport, oldText } from '#tests/factories/cited.ts';
import { expect, test } from './support/lacuna.ts';

const actKey = 'law_access_info';
const law = 'Закона Республики Казахстан от 16 ноября 2015 года № 401-V «О доступе к информации»';
const science =
  'Закона Республики Казахстан от 1 июля 2024 года № 103-VIII «О науке и технологической политике»';

test('a pasted paragraph is read at once; what is in doubt is asked; the outline is gone through', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  await makeEdition(oldText, { actKey, validFrom: '2026-01-01' });
  const { id } = await makeDraft(actors.author, group.id, { sent: {} });
  const page = await browserOf(actors.author.accountId);
  await page.goto(`/reports/${id}/edit`);
  const box = page.locator('[name="norm.citation"]');
  await box.fill(
    `Согласно пункту 2 статьи 1 ${law} и статье 44 ${law}, а также статьи 1-2 ${law}.`,
  );
  const read = page.locator('.cited > li');
  await expect(read).toHaveCount(3);
  await expect(read.nth(0)).toContainText('Порядок учёта устанавливает');
  await expect(read.nth(1)).toContainText('такого места нет');
  await read
    .nth(2)
    .getByRole('button', { name: /Каждая по отдельности/ })
    .click();
  await expect(page.locator('.normrow')).toHaveCount(2);
  // The rest of the paragraph waits where it is.
  await expect(box).toHaveValue(/Согласно пункту 2/);
  await page
    .locator('.normrow')
    .first()
    .getByRole('link', { name: 'Выбрать в оглавлении' })
    .click();
  const outline = page.locator('#pick');
  await outline.getByRole('link', { name: 'Статья 2' }).click();
  await outline.getByRole('button', { name: 'Взять: Пункт 2' }).click();
  await expect(page.locator('.normrow').first()).toContainText('п. 2 ст. 2');
});

test('without JavaScript doubtful words are asked at their row, and the outline is pages', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const act = 'law_public_councils';
  await makeEdition(oldText, { actKey: act, validFrom: '2026-01-01' });
  const { id } = await makeDraft(actors.author, group.id, { sent: {} });
  const page = await browserOf(actors.author.accountId, { javaScriptEnabled: false });
  await page.goto(`/reports/${id}/edit`);
  await page.locator('[name="norm.citation"]').fill('статьи 1-2 Закона «Об общественных советах»');
  await page.locator('#norm').getByRole('button', { name: 'Сохранить раздел' }).click();
  const rows = page.locator('.normrow');
  await rows.getByRole('button', { name: /Одна единица/ }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('ст. 1-2');
  await expect(rows).toContainText('такого места нет');
  await rows.getByRole('link', { name: 'Выбрать в оглавлении' }).click();
  await page.locator('#pick').getByRole('link', { name: 'Статья 1', exact: true }).click();
  await page.locator('#pick').getByRole('button', { name: 'Взять: Пункт 2' }).click();
  await expect(rows).toContainText('п. 2 ст. 1');
});

test('an amendment reads what is pasted, asks what is in doubt, and is sent once with what was picked', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const act = 'law_science_2024';
  await makeEdition(oldText, { actKey: act, validFrom: '2026-01-01' });
  const id = await makeCitingReport(actors.author, group.id, [
    { actKey: act, article: '1', point: '1' },
  ]);
  const page = await browserOf(actors.author.accountId);
  await page.goto(`/reports/${id}/amend`);
  const box = page.locator('[name="norm.citation"]');
  const rows = page.locator('.normrow');
  const read = page.locator('.cited > li');
  await box.fill(`Согласно пункту 2 статьи 1 ${science}, а также статьи 1-2 ${science}.`);
  await expect(read).toHaveCount(2);
  await expect(read.first()).toContainText('Порядок учёта устанавливает');
  await read
    .nth(1)
    .getByRole('button', { name: /Одна единица/ })
    .click();
  await expect(rows).toHaveCount(2);
  await expect(read).toHaveCount(1);
  await rows.nth(1).getByRole('link', { name: 'Выбрать в оглавлении' }).click();
  const outline = page.locator('#pick');
  await outline.getByRole('link', { name: 'Статья 2' }).click();
  await outline.getByRole('button', { name: 'Взять: Пункт 2' }).click();
  await expect(rows.nth(1)).toContainText('п. 2 ст. 2');

  // Refused, it comes back as it was: nothing was saved, nothing is lost.
  await page.locator('[name="reason"]').fill(' ');
  await page.getByRole('button', { name: 'Сохранить новую версию' }).click();
  await expect(page.locator('[name="reason"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(rows.nth(1)).toContainText('п. 2 ст. 2');
  await expect(rows.nth(1)).toContainText('О науке');
  await page.locator('[name="reason"]').fill('Нашлась ещё норма');
  await page.getByRole('button', { name: 'Сохранить новую версию' }).click();
  await expect(page).toHaveURL(new RegExp(`/reports/${id}$`));
  const kept = await db().reportProvision.findMany({
    where: { version: { currentOf: { id } } },
    orderBy: { position: 'asc' },
    select: { provisionKey: true },
  });
  expect(kept.map(({ provisionKey }) => provisionKey!.split('/').slice(1).join('/'))).toEqual([
    'a1/p1',
    'a2/p2',
    'a1/p2',
  ]);
});
