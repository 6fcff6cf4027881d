// A group's people, from the invitation to handing over, and a journalist of another group who joins a draft.
import { db } from '#app/platform/database.server.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { expect, test } from './support/lacuna.ts';
import { joinByInvitation } from './support/steps.ts';

test('a coordinator invites, sends again, takes back and hands over; the last one is told what to do', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(120_000);
  const group = await makeGroup({ name: 'Есік алды' });
  const { account } = await makeMember(group.id, { role: 'coordinator', name: 'Мадина Оспанова' });
  const coordinator = await browserOf(account.id);
  const invitations = coordinator.locator('section', {
    has: coordinator.getByRole('heading', { name: 'Приглашения' }),
  });

  await test.step('the last coordinator cannot leave, and reads what to do instead', async () => {
    await coordinator.goto(`/groups/${group.id}`);
    await coordinator.getByRole('table').getByRole('link', { name: 'Мадина Оспанова' }).click();
    await expect(coordinator.getByText('Вы последний координатор группы.')).toBeVisible();
    await expect(coordinator.getByRole('button', { name: 'Уйти из группы' })).toHaveCount(0);
  });

  await test.step('an invitation is sent again: the first link ends, the second leads in', async () => {
    await coordinator.goto(`/groups/${group.id}/invite`);
    await coordinator.getByLabel('Электронная почта').fill('erzhan@esik-aldy.kz');
    await coordinator.getByRole('button', { name: 'Отправить приглашение' }).click();
    const first = await lacuna.mailbox.waitFor('erzhan@esik-aldy.kz');
    await invitations.getByRole('button', { name: 'Отправить ещё раз' }).click();
    await expect(coordinator.getByText('Отправлено новое приглашение')).toBeVisible();
    const second = await lacuna.mailbox.waitFor(
      'erzhan@esik-aldy.kz',
      ({ links }) => links[0] !== first.links[0],
    );
    const visitor = await browserOf();
    await visitor.goto(first.links[0]!);
    await expect(visitor.getByRole('button', { name: 'Принять приглашение' })).toHaveCount(0);
    await visitor.goto(second.links[0]!);
    await expect(visitor.getByRole('button', { name: 'Принять приглашение' })).toBeVisible();
  });

  await test.step('taken back, it leads nowhere and stands as taken back', async () => {
    await coordinator.goto(`/groups/${group.id}`);
    await invitations.getByRole('button', { name: 'Отозвать' }).click();
    await expect(coordinator.getByText('Приглашение отозвано')).toBeVisible();
    await expect(invitations.getByText(/^отозвано/)).toBeVisible();
    const { links } = await lacuna.mailbox.waitFor('erzhan@esik-aldy.kz');
    const visitor = await browserOf();
    await visitor.goto(links[0]!);
    await expect(visitor.getByRole('button', { name: 'Принять приглашение' })).toHaveCount(0);
  });

  await test.step('whoever joins by the letter takes the coordination over, and the first one leaves', async () => {
    const member = await joinByInvitation({ lacuna, browserOf }, coordinator, {
      groupId: group.id,
      email: 'gulnara@esik-aldy.kz',
      role: 'member',
      name: 'Гульнара Тасова',
    });
    await coordinator.goto(`/groups/${group.id}`);
    await coordinator.getByRole('table').getByRole('link', { name: 'Гульнара Тасова' }).click();
    await coordinator.getByRole('button', { name: 'Передать и стать участником' }).click();
    await expect(coordinator.getByText('Координация передана')).toBeVisible();
    await member.goto(`/groups/${group.id}`);
    await expect(member.getByRole('link', { name: 'Пригласить' })).toBeVisible();
    await coordinator.getByRole('table').getByRole('link', { name: 'Мадина Оспанова' }).click();
    await coordinator.getByRole('checkbox', { name: 'Понимаю, что доступ закроется' }).check();
    await coordinator.getByRole('button', { name: 'Уйти из группы' }).click();
    await expect(coordinator.getByText('Вы ушли из группы')).toBeVisible();
  });
});

test('a journalist of another group is invited as co-author, agrees, and brings the group in', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(120_000);
  const group = await makeGroup({ name: 'ОФ «Ашық кезек»' });
  const media = await makeGroup({ name: 'Портал «Южный двор»', kind: 'media' });
  const author = await makeMember(group.id, { name: 'Гульнара Тасова' });
  const email = 'ruslan@yuzhny-dvor.example';
  const { account } = await makeMember(media.id, {
    role: 'journalist',
    name: 'Руслан Петренко',
    email,
  });
  const { id } = await makeDraft(author.actor, group.id);
  const { title } = await db().reportVersion.findFirstOrThrow({ where: { reportId: id } });
  const member = await browserOf(author.account.id);
  const journalist = await browserOf(account.id);
  const said = 'Приглашение отправлено, если по этому адресу есть человек в группе';

  await test.step('whether somebody has the address shows in nothing', async () => {
    for (const address of ['nobody@yuzhny-dvor.example', email]) {
      await member.goto(`/reports/${id}/people`);
      await member.getByLabel('Адрес электронной почты').fill(address);
      await member.getByLabel('О чём сообщение, в двух словах').fill('О местах в детских садах');
      await member.getByRole('button', { name: 'Отправить приглашение' }).click();
      await expect(member.getByText(said)).toBeVisible();
      const row = member.getByRole('listitem').filter({ hasText: address });
      await expect(row.getByText(/ждёт ответа до/)).toBeVisible();
    }
  });

  await test.step('the letter says only that something waits', async () => {
    const letter = await lacuna.mailbox.waitFor(email);
    expect(letter.subject).toBe('В Лакуне вас ждёт приглашение');
    for (const hidden of [title, 'детских', 'Гульнара', 'Ашық кезек']) {
      expect(letter.text).not.toContain(hidden);
    }
    await journalist.goto(letter.links[0]!);
  });

  await test.step('the invited reads who asks and why, not the draft, and agrees', async () => {
    await expect(journalist).toHaveURL(/\/invitations\//);
    await expect(journalist.getByText(/Гульнара Тасова.*приглашает вас соавтором/)).toBeVisible();
    await expect(journalist.getByText('О местах в детских садах')).toBeVisible();
    await expect(journalist.getByText(title)).toHaveCount(0);
    await expect(
      journalist.getByText(/Портал «Южный двор» станет группой-партнёром/),
    ).toBeVisible();
    await journalist.getByRole('button', { name: 'Принять приглашение' }).click();
    await expect(journalist.getByText('Вы приняли приглашение')).toBeVisible();
    await journalist.goto(`/reports/${id}/edit`);
    await expect(journalist.locator('[name="title.title"]')).toHaveValue(title);
  });

  await test.step('the inviter hears of it by the bell and sees who writes now', async () => {
    await expect(async () => {
      await member.goto('/notifications');
      await expect(member.getByText('Ваше приглашение приняли')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await member.getByRole('link', { name: 'Ваше приглашение приняли' }).click();
    await expect(member.getByText('Руслан Петренко')).toBeVisible();
    await expect(
      member.getByRole('listitem').filter({ hasText: email }).getByText('принято'),
    ).toBeVisible();
  });
});
