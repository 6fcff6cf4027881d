import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeCitingReport, oldText } from '#tests/factories/cited.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { expect, test } from './support/lacuna.ts';

test('the law moves: the right report is up for a recheck, and its people say what follows', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const actKey = 'law_charity';
  await makeEdition(oldText, { actKey, validFrom: '2026-01-01' });
  const places = [
    { actKey, article: '1', point: '2' },
    { actKey, article: '2' },
  ] as const;
  const changed = await makeCitingReport(actors.author, group.id, [places[0]]);
  const untouched = await makeCitingReport(actors.author, group.id, [places[1]]);
  await makeEdition(oldText.replace('устанавливает организация', 'устанавливает министр'), {
    actKey,
    validFrom: '2026-09-01',
  });

  // The running worker hears of the edition and compares.
  const recheckOf = (reportId: string) => db().recheck.count({ where: { reportId } });
  await expect.poll(() => recheckOf(changed)).toBe(1);
  expect(await recheckOf(untouched)).toBe(0);

  const member = await browserOf(actors.author.accountId);
  await member.goto('/');
  const todo = member.locator('.todo li').filter({ hasText: 'Изменилась норма' });
  await expect(todo).toHaveCount(1);
  await todo.getByRole('link', { name: 'Посмотреть' }).click();
  await expect(member.locator('.difft del').first()).toContainText('организация');
  await expect(member.locator('.difft ins').first()).toContainText('министр');

  // Somebody else answers meanwhile: the later of the two is told.
  const coordinator = await browserOf(actors.coordinator.accountId);
  await coordinator.goto(`/reports/${changed}`);
  await expect(coordinator.locator('.ban .difft ins')).toContainText('министр');
  await coordinator.goto(`/reports/${changed}/recheck`);
  await member.getByText('Изменение закрыло пробел').click();
  await member.getByLabel('Чем закрыт пробел').fill('Орган теперь назван: министр.');
  await member.getByRole('button', { name: 'Сообщить офису' }).click();
  await expect(member.getByText('Отмечено для проектного офиса')).toBeVisible();
  await coordinator.getByRole('button', { name: 'Пробел остаётся' }).click();
  await expect(coordinator.getByText('На это изменение уже ответили')).toBeVisible();

  const head = await browserOf(actors.head.accountId);
  await head.goto('/review/recheck');
  await head.getByRole('link', { name: 'Пробел закрыт изменением' }).click();
  await expect(head.getByText('Орган теперь назван: министр.')).toBeVisible();
  await member.goto('/');
  await expect(member.locator('.todo li').filter({ hasText: 'Изменилась норма' })).toHaveCount(0);
});

test('without JavaScript a change is read and answered', async ({ browserOf }) => {
  const { actors, group } = await makeCast();
  const actKey = 'law_personal_data';
  await makeEdition(oldText, { actKey, validFrom: '2026-01-01' });
  const place = { actKey, article: '2', point: '2' };
  const id = await makeCitingReport(actors.author, group.id, [place]);
  await makeEdition(oldText.replace('теми же правами', 'равными правами'), {
    actKey,
    validFrom: '2026-09-01',
  });
  await expect.poll(() => db().recheck.count({ where: { reportId: id } })).toBe(1);
  const page = await browserOf(actors.author.accountId, { javaScriptEnabled: false });
  await page.goto(`/reports/${id}`);
  await page.getByRole('link', { name: 'Посмотреть' }).click();
  await page.getByRole('button', { name: 'Пробел остаётся' }).click();
  await expect(page.getByText('Пробел остаётся', { exact: true })).toBeVisible();
  const pin = await db().reportProvision.findFirstOrThrow({
    where: { version: { currentOf: { id } } },
    select: { fragment: { select: { body: true } } },
  });
  expect(pin.fragment?.body).toContain('равными правами');
});
