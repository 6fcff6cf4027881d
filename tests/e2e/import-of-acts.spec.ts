import { existsSync, readFileSync } from 'node:fs';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { citedAct, makeCitingReport, oldText } from '#tests/factories/cited.ts';
import { keepEdition, sendAct } from './support/importing.ts';
import { expect, test } from './support/lacuna.ts';

/** The second point has run together with a third. */
const runTogether = oldText.replace(
  '"самостоятельно".',
  '"самостоятельно". 3. Учёт ведётся без платы.',
);

test('an analyst imports an act, mends one unit and loads the next edition: what cites it is up for a recheck', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const page = await browserOf(actors.assignee.accountId);
  await sendAct(page, runTogether);
  await expect(page.getByText('статья: 2')).toBeVisible();

  await page.getByRole('link', { name: 'Поправить п. 2', exact: true }).first().click();
  await page.getByLabel('Новая единица начинается со слов').fill('3. Учёт');
  const split = page.locator('form').filter({ hasText: 'Новая единица' });
  await split.getByLabel('Вид').selectOption('point');
  await split.getByLabel('Номер').fill('3');
  await split.getByRole('button', { name: 'Разделить' }).click();
  await expect(page.getByText('Разделено')).toBeVisible();
  await expect(
    page.locator('.staged li').filter({ hasText: 'Учёт ведётся без платы.' }),
  ).toHaveText(/^п\.\s3/);
  await keepEdition(page, { actKey: citedAct, validFrom: '2026-01-01' });
  await expect(page.getByText('Редакция сохранена')).toBeVisible();

  const changed = await makeCitingReport(actors.author, group.id, [{ article: '1', point: '2' }]);
  const untouched = await makeCitingReport(actors.author, group.id, [{ article: '2' }]);
  await sendAct(page, runTogether.replace('устанавливает организация', 'устанавливает министр'));
  await keepEdition(page, { actKey: citedAct, validFrom: '2026-09-01' });
  await expect(page.getByText('Редакция сохранена')).toBeVisible();
  const recheckOf = (reportId: string) => db().recheck.count({ where: { reportId } });
  await expect.poll(() => recheckOf(changed)).toBe(1);
  expect(await recheckOf(untouched)).toBe(0);

  await page.goto(`/acts/${citedAct}/changes`);
  await expect(page.locator('.difft del').first()).toContainText('организация');
  await expect(page.locator('.difft ins').first()).toContainText('министр');
});

test('without JavaScript a text is read and a mistake is told beside its field', async ({
  browserOf,
}) => {
  const { actors } = await makeCast();
  const page = await browserOf(actors.head.accountId, { javaScriptEnabled: false });
  await sendAct(page, `${oldText}Статья 3. Срок\n1. Закон действует.\n`);
  await page.getByRole('link', { name: 'Поправить п. 2', exact: true }).first().click();
  await page.getByLabel('Новая единица начинается со слов').fill('нет таких слов');
  const split = page.locator('form').filter({ hasText: 'Новая единица' });
  await split.getByLabel('Номер').fill('3');
  await split.getByRole('button', { name: 'Разделить' }).click();
  await expect(page.getByText('Этих слов в тексте единицы нет.').first()).toBeVisible();
  await expect(page.getByLabel('Новая единица начинается со слов')).toHaveValue('нет таких слов');
});

const real = '../shared/domain/texts/Z1900000293/ru.2019-12-27.md';

test('a real law is read, and its act is found by its title', async ({ browserOf }) => {
  // A real text lies beside the repository and is never part of it: a clone alone has none, the CI has.
  test.skip(!existsSync(real), 'The real texts are not here.');
  const { actors } = await makeCast();
  const page = await browserOf(actors.head.accountId);
  await sendAct(page, readFileSync(real, 'utf8'), 'ru.2019-12-27.md');
  await expect(page.getByText('Подозрительных мест нет.')).toBeVisible();
  await page.getByRole('link', { name: 'Сохранить редакцию' }).click();
  await expect(page.getByLabel('Акт реестра')).toHaveValue('law_teacher_status');
  await expect(page.getByLabel('Действует с')).toHaveValue('2019-12-27');
});
