import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { makeCast, names } from '#tests/factories/cast.ts';
import { makeClaimed, makeQueued, standing } from '#tests/factories/queued.ts';
import { expect, test } from './support/lacuna.ts';

const words = 'Порядок есть в приказе № 254, пункт 9: приложите, где его нарушили.';
const decision = (page: Page) => page.locator('#pane-decision');

for (const javaScriptEnabled of [true, false]) {
  test(`of two on one report the later is told what changed, and nothing typed is lost, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browserOf,
  }) => {
    const cast = await makeCast();
    const { author, assignee, head } = cast.actors;
    const { id } = await makeClaimed(author, cast.group.id, assignee, { now: new Date() });
    const options = { javaScriptEnabled };
    const holder = await browserOf(assignee.accountId, options);
    const other = await browserOf(head.accountId, options);
    for (const page of [holder, other]) await page.goto(paths.decide(id));

    await holder.getByRole('radio', { name: 'Запросить уточнение' }).check();
    await holder.locator('#reason').fill(words);
    await other.getByRole('radio', { name: 'Отклонить: вне предмета' }).check();
    await other.locator('#reason').fill('Это не об образовании.');
    await decision(other).locator('.sign > button').click();
    await expect(other).toHaveURL(/\/review(\?|$)/);
    expect(await standing(id)).toMatchObject({ statusKey: 'rejected' });

    await decision(holder).locator('.sign > button').click();
    const refusal = decision(holder).getByRole('alert');
    await expect(refusal).toContainText('Решение не сохранено, текст цел');
    await expect(refusal).toContainText(names.head);
    await expect(refusal).toContainText('отклонено');
    // The decision is open no more: what was typed stands there to be taken elsewhere.
    await expect(decision(holder).locator('#kept')).toHaveValue(words);
    expect(await standing(id)).toMatchObject({ statusKey: 'rejected' });
  });
}

test('what changed meanwhile and left the decision open keeps kind, day and text in the form', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const { author, assignee, analyst, head } = cast.actors;
  const { id } = await makeClaimed(author, cast.group.id, assignee, { now: new Date() });
  const holder = await browserOf(head.accountId);
  await holder.goto(paths.decide(id));
  await holder.getByRole('radio', { name: 'Отложить' }).check();
  await holder.locator('#deferredUntil').fill('2027-03-01');
  await holder.locator('#reason').fill(words);
  await expect(holder.locator('#letter-deferredUntil')).toHaveText('01.03.2027');
  await expect(holder.locator('#letter-reason')).toHaveText(words);

  const other = await browserOf(assignee.accountId);
  await other.goto(paths.decide(id));
  await other.locator('#toId').selectOption(analyst.accountId);
  await other.getByRole('button', { name: 'Передать', exact: true }).click();
  await expect(other.getByText('Сообщение передано').first()).toBeVisible();

  await decision(holder).locator('.sign > button').click();
  await expect(decision(holder).getByRole('alert')).toContainText('Пока вы писали');
  await expect(holder.getByRole('radio', { name: 'Отложить' })).toBeChecked();
  await expect(holder.locator('#deferredUntil')).toHaveValue('2027-03-01');
  await expect(holder.locator('#reason')).toHaveValue(words);
  await decision(holder).locator('.sign > button').click();
  await expect(holder).toHaveURL(/\/review(\?|$)/);
  expect(await standing(id)).toMatchObject({ statusKey: 'submitted', assigneeId: null });
});

test('a decision by the keys alone: kind, reason, asked once, signed; the panes by brackets', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const { author, assignee } = cast.actors;
  const { id } = await makeClaimed(author, cast.group.id, assignee, { now: new Date() });
  await makeQueued(author, cast.group.id, { now: new Date() });
  const page = await browserOf(assignee.accountId);
  await page.goto(paths.decide(id));
  await page.keyboard.press('BracketRight');
  await expect(page.locator('#pane-report')).toBeFocused();
  await page.keyboard.press('BracketLeft');
  await expect(page.locator('#pane-decision')).toBeFocused();
  await page.keyboard.press('Digit8');
  await expect(page.getByRole('radio', { name: 'Отклонить: нет источников' })).toBeChecked();
  await page.locator('#reason').focus();
  await page.keyboard.type('Источников нет [ 8 ]');
  await expect(page.locator('#letter-reason')).toHaveText('Источников нет [ 8 ]');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Подписать решение?' });
  await expect(dialog).toContainText('Отклонить: нет источников');
  await expect(dialog).toContainText('Вернуть в разбор сможет только руководитель.');
  await page.keyboard.press('Escape');
  expect(await standing(id)).toMatchObject({ statusKey: 'in_triage' });
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/review(\?|$)/);
  expect(await standing(id)).toMatchObject({ statusKey: 'rejected' });
});
