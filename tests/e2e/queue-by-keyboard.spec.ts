import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { paths } from '#app/paths.ts';
import { newSecret } from '#app/platform/ids.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { wholeDraft } from '#tests/factories/draft.ts';
import { makeQueued, standing } from '#tests/factories/queued.ts';
import { expect, test } from './support/lacuna.ts';
import { russianKeys } from './support/russian-keys.ts';

const TITLES = ['Первое в очереди', 'Второе в очереди', 'Третье в очереди'] as const;

/** Reports of one group in the order of their age; the list of that group alone is the test's queue. */
async function makeLine(cast: Cast, titles: readonly string[] = TITLES) {
  const made: string[] = [];
  for (const [at, title] of titles.entries()) {
    const now = new Date(Date.parse('2026-02-02T08:00:00Z') + at * 86_400_000);
    const sent = { ...wholeDraft, title: { title } };
    made.push((await makeQueued(cast.actors.author, cast.group.id, { now, sent })).id);
  }
  return made as [string, string, string];
}

const listOf = (cast: Cast, view = '') => `/review?${view}group=${cast.group.id}&sort=age`;
const rowOf = (page: Page, id: string) => page.locator(`#q-${id}`);
const linkOf = (page: Page, id: string) => rowOf(page, id).locator('a[data-open]');
const makeAnalyst = (name: string) => makeAccount({ officeRole: 'analyst', name });

test('triage from the sign-in to the decision and the next report, on the Russian layout, without a mouse', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const [first, second, third] = await makeLine(cast);
  const password = newSecret();
  const person = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова', password });
  const page = await browserOf();
  const keys = await russianKeys(page);

  await test.step('signs in and stands before the queue', async () => {
    await page.goto(listOf(cast));
    await keys.tabTo(page.getByLabel('Электронная почта'));
    await keys.type(person.email);
    await keys.tabTo(page.getByLabel('Пароль', { exact: true }));
    await keys.type(password);
    await keys.plain('Enter');
    await expect(page).toHaveURL(new RegExp(`group=${cast.group.id}`));
    await expect(page.locator('#queue [data-row]')).toHaveCount(3);
  });

  await test.step('goes down and up; the panel tells of the row', async () => {
    await keys.press('KeyJ');
    await expect(linkOf(page, first)).toBeFocused();
    await keys.press('KeyJ');
    await expect(linkOf(page, second)).toBeFocused();
    await expect(page.locator('[data-peek-panel] .pk-t')).toHaveText(TITLES[1]);
    await keys.press('KeyK');
    await expect(linkOf(page, first)).toBeFocused();
  });

  await test.step('takes it, gives it back, takes it again, and stands there still', async () => {
    await keys.press('KeyC');
    await expect(page.getByText('Сообщение у вас на разборе')).toBeVisible();
    await expect(linkOf(page, first)).toBeFocused();
    await keys.press('KeyR');
    await expect(page.getByText('Сообщение снова в очереди')).toBeVisible();
    await expect(linkOf(page, first)).toBeFocused();
    await keys.press('KeyC');
    await expect(page.getByText('Сообщение у вас на разборе')).toBeVisible();
    await expect(rowOf(page, first).getByText('на первичном разборе')).toBeVisible();
  });

  await test.step('asks the group, and comes back to the same row', async () => {
    await keys.press('KeyD');
    await expect(page).toHaveURL(new RegExp(`/review/${first}`));
    await keys.press('Digit2');
    await expect(page.locator('input[name=kind][value=request_clarification]')).toBeChecked();
    await keys.tabTo(page.locator('#reason'));
    await keys.type('Прошу указать, какие сады были с госзаказом.');
    await sign(page);
    await expect(page).toHaveURL(/\/review\?/);
    await expect(linkOf(page, first)).toBeFocused();
    await expect(rowOf(page, first).getByText('нужны уточнения')).toBeVisible();
    expect(await standing(first)).toMatchObject({ statusKey: 'needs_clarification' });
  });

  await test.step('opens the next, goes from it to the one before and back, and turns it down', async () => {
    await keys.press('KeyJ');
    await expect(linkOf(page, second)).toBeFocused();
    await keys.plain('Enter');
    await expect(page).toHaveURL(new RegExp(`/review/${second}`));
    await keys.press('KeyK');
    await expect(page).toHaveURL(new RegExp(`/review/${first}`));
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/review/${second}`));
    await keys.press('KeyC');
    await expect(page.getByText('Сообщение у вас на разборе')).toBeVisible();
    await keys.press('Digit7');
    await keys.tabTo(page.locator('#reason'));
    await keys.type('Норма здесь ни при чём.');
    await sign(page);
    await expect(page).toHaveURL(/\/review\?/);
    expect(await standing(second)).toMatchObject({ statusKey: 'rejected' });
  });

  await test.step('and stands on the next report', async () => {
    await expect(rowOf(page, second)).toHaveCount(0);
    await expect(linkOf(page, third)).toBeFocused();
    await keys.press('KeyA');
    await expect(page).toHaveURL(/\/review\?/);
    await keys.press('Slash');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await keys.plain('Escape');
    await expect(linkOf(page, third)).toBeFocused();
    await keys.press('Slash', { shift: true });
    await expect(page.locator('#keys')).toContainText('отметить до этого места');
    await keys.press('KeyJ');
    await keys.plain('Escape');
    await expect(linkOf(page, third)).toBeFocused();
  });
});

/** `Ctrl+Enter` asks once, and signs when it is pressed again. */
async function sign(page: Page) {
  await page.waitForLoadState();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Control+Enter');
}

test('marks from one row to another are taken together; of the one that another took the row says by whom', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const [first, second, third] = await makeLine(cast);
  const page = await browserOf((await makeAnalyst('Данияр Ким')).id);
  const other = await browserOf((await makeAnalyst('Сауле Жумабаева')).id);
  const keys = await russianKeys(page);
  await page.goto(listOf(cast));
  await other.goto(listOf(cast));

  await keys.press('KeyJ');
  await keys.press('KeyX');
  await keys.press('KeyJ');
  await keys.press('KeyJ');
  await keys.press('KeyX', { shift: true });
  await expect(page.locator('[data-mark]:checked')).toHaveCount(3);
  await expect(page.getByText('Отмечено: 3')).toBeVisible();

  await rowOf(other, second).hover();
  await rowOf(other, second).getByRole('button', { name: 'Взять в разбор' }).click();
  await expect(other.getByText('Сообщение у вас на разборе')).toBeVisible();
  await expect(rowOf(page, second).getByText('на первичном разборе')).toBeVisible();
  await expect(page.locator('[data-mark]:checked')).toHaveCount(3);
  await expect(linkOf(page, third)).toBeFocused();

  await keys.press('KeyC');
  await expect(page.getByRole('alert')).toContainText('Сделано 2 из 3');
  await expect(page.getByRole('alert')).toContainText('Только что взято в разбор: Сауле Жумабаева');
  await expect(rowOf(page, second).locator('.q-note')).toContainText('Сауле Жумабаева');
  for (const id of [first, third]) {
    expect(await standing(id)).toMatchObject({ statusKey: 'in_triage' });
  }
});

test('new reports wait behind a button, and nothing moves under the reader', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const [first, second] = await makeLine(cast, TITLES.slice(0, 2));
  const page = await browserOf((await makeAnalyst('Данияр Ким')).id);
  const keys = await russianKeys(page);
  await page.goto(listOf(cast));
  await keys.press('KeyJ');
  await keys.press('KeyJ');
  await expect(linkOf(page, second)).toBeFocused();

  const [later] = await makeLine(cast, ['Пришло, пока читали']);
  const show = page.getByRole('button', { name: 'Показать новые: 1' });
  await expect(show).toBeVisible();
  await expect(rowOf(page, later)).toBeHidden();
  await expect(linkOf(page, second)).toBeFocused();
  await expect(rowOf(page, second)).toHaveAttribute('aria-current', 'true');
  await keys.press('KeyK');
  await expect(linkOf(page, first)).toBeFocused();

  await show.press('Enter');
  await expect(rowOf(page, later)).toBeVisible();
  await expect(linkOf(page, later)).toBeFocused();
});

test('who wants no keys of one letter turns them off in the profile', async ({ browserOf }) => {
  const cast = await makeCast();
  const [first] = await makeLine(cast);
  const person = await makeAnalyst('Данияр Ким');
  const page = await browserOf(person.id);
  const keys = await russianKeys(page);
  await page.goto(paths.profile());
  await keys.tabTo(page.getByRole('checkbox', { name: 'Одиночные буквы работают как команды' }));
  await keys.plain('Space');
  await keys.tabTo(page.getByRole('button', { name: 'Сохранить', exact: false }).first());
  await keys.plain('Enter');
  await expect(page.getByText('Профиль сохранён')).toBeVisible();
  await page.goto(listOf(cast));
  await keys.press('KeyJ');
  await keys.press('KeyC');
  await expect(linkOf(page, first)).not.toBeFocused();
  expect(await standing(first)).toMatchObject({ statusKey: 'submitted' });
});

test('a list is kept under a name, stands among the views, and is forgotten', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  await makeLine(cast);
  const page = await browserOf((await makeAnalyst('Данияр Ким')).id);
  await page.goto(listOf(cast));
  await page.getByRole('link', { name: 'сохранить вид' }).click();
  await expect(page.getByText(`Группа: ${cast.group.name}`)).toBeVisible();
  await page.getByLabel('Название вида').fill('Моя группа');
  await page.getByRole('button', { name: 'Сохранить вид' }).click();
  const own = page.getByRole('navigation', { name: 'Ваши виды' });
  await expect(own.getByRole('link', { name: 'Моя группа' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.goto('/review');
  await own.getByRole('link', { name: 'Моя группа' }).click();
  await expect(page.locator('#queue [data-row]')).toHaveCount(3);
  await page.getByRole('link', { name: 'ваши виды' }).click();
  await page.getByRole('button', { name: 'Удалить вид «Моя группа»' }).click();
  await expect(page.getByText('Вид удалён')).toBeVisible();
  await page.goto('/review');
  await expect(own).toHaveCount(0);
});

test('without JavaScript the head marks by boxes and gives by one button', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const [first, second, third] = await makeLine(cast);
  const analyst = await makeAnalyst('Данияр Ким, без скриптов');
  const { head } = cast.actors;
  const page = await browserOf(head.accountId, { javaScriptEnabled: false });
  await page.goto(listOf(cast));
  for (const id of [first, third]) await rowOf(page, id).locator('[data-mark]').check();
  await page.getByLabel('Кому передать').selectOption(analyst.id);
  await page.getByRole('button', { name: 'Передать отмеченные' }).click();
  await expect(page.getByText('2 сообщения переданы')).toBeVisible();
  const held = await db().report.findMany({ where: { assigneeId: analyst.id } });
  expect(held.map(({ id }) => id).toSorted()).toEqual([first, third].toSorted());
  expect(await standing(second)).toMatchObject({ assigneeId: null });

  await page.goto(listOf(cast, 'view=free&age=30&'));
  await page.getByRole('button', { name: 'Взять в разбор отмеченные' }).click();
  await expect(page.getByRole('alert')).toContainText('Отметьте хотя бы одно сообщение');
});

test('an empty list names the conditions and lets each be dropped', async ({ browserOf }) => {
  const cast = await makeCast();
  await makeLine(cast);
  const page = await browserOf((await makeAnalyst('Данияр Ким')).id);
  await page.goto(`${listOf(cast)}&region=abai`);
  await expect(page.getByText('По этим условиям ничего нет')).toBeVisible();
  await page
    .getByRole('link', { name: /^Снять «Регион: область Абай»/ })
    .last()
    .click();
  await expect(page.locator('#queue [data-row]')).toHaveCount(3);
});

for (const javaScriptEnabled of [true, false]) {
  test(`choices come when a filter is opened, and keep what the others hold, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browserOf,
  }) => {
    const cast = await makeCast();
    await makeLine(cast);
    const analyst = await makeAnalyst('Данияр Ким');
    const page = await browserOf(analyst.id, { javaScriptEnabled });
    await page.goto(`${listOf(cast)}&status=submitted`);
    const filters = page.getByRole('form', { name: 'Фильтры' });
    const choices = filters.getByRole('checkbox');
    await expect(choices).toHaveCount(0);
    await filters.getByRole('link', { name: 'Регион', exact: true }).press('Enter');
    await expect(choices).toHaveCount(21);
    await filters.getByRole('checkbox', { name: 'область Абай' }).check();
    await filters.getByRole('button', { name: 'Показать' }).click();
    const held = `${listOf(cast)}&status=submitted&region=abai`;
    const conditions = (address: string) =>
      [...new URL(address, page.url()).searchParams].map(String).toSorted();
    await expect.poll(() => conditions(page.url())).toEqual(conditions(held));
    await filters.getByRole('link', { name: /^Регион: область Абай/ }).click();
    await expect(filters.getByRole('checkbox', { name: 'область Абай' })).toBeChecked();
    await filters.getByRole('checkbox', { name: 'область Абай' }).uncheck();
    await filters.getByRole('button', { name: 'Показать' }).click();
    await expect(page.locator('#queue [data-row]')).toHaveCount(3);
  });
}
