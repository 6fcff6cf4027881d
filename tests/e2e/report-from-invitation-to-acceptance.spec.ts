import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import { joinByInvitation } from './support/steps.ts';

// Case 1 of the walkthrough, from the invitation to «принять в работу», every step by the hands of its person.
test('a gap is filed, sourced, discussed, routed, triaged and accepted', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(180_000);
  const group = await makeGroup({ kind: 'mixed' });
  const other = await makeGroup({ name: 'Ата-ана дауысы' });
  const people = {
    coordinator: (await makeMember(group.id, { role: 'coordinator', name: 'Мадина Оспанова' }))
      .account,
    stranger: (await makeMember(other.id, { name: 'Светлана Юрченко' })).account,
    analyst: await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' }),
    head: await makeAccount({ officeRole: 'head', name: 'Бауыржан Омаров' }),
    administrator: await makeAccount({ officeRole: 'administrator', name: 'Тимур Ахметов' }),
  };
  const title = 'Освободившееся место в детском саду: правила пишет сам сад';
  const coordinator = await browserOf(people.coordinator.id);

  const invited =
    await test.step('the coordinator invites a member and a journalist, who join by the letter', async () => {
      const invite = (email: string, role: string) =>
        joinByInvitation({ lacuna, browserOf }, coordinator, { groupId: group.id, email, role });
      return {
        member: await invite('gulnara@ashyq-kezek.kz', 'участник группы'),
        journalist: await invite('ruslan@yuzhny-dvor.kz', 'журналист'),
      };
    });
  const { member, journalist } = invited;

  const reportId =
    await test.step('the member files beside the law, and the draft saves itself', async () => {
      await member.goto('/reports/new');
      await member.getByRole('button', { name: 'Начать черновик' }).click();
      await expect(member).toHaveURL(/\/reports\/[0-9a-f-]{36}\/edit/);
      await member.locator('[name="title.title"]').fill(title);
      await member
        .getByPlaceholder('Например: пункт 12 статьи 26 Закона «Об образовании»')
        .fill('пункт 12 статьи 26 Закона «Об образовании»');
      await member.getByRole('button', { name: 'Добавить', exact: true }).first().click();
      await expect(member.locator('.law-t').first()).toContainText('устанавливается учредителем');
      await member.getByRole('textbox', { name: /Что происходит/ }).click();
      await member.keyboard.type('В пяти садах семьям сказали: место «уже обещано», ждите.');
      await member.getByRole('checkbox', { name: 'нерегламентированный вопрос' }).check();
      await member.getByText('Выбрать из 20 или назвать другое').click();
      await member.getByRole('checkbox', { name: 'город Шымкент' }).check();
      await member.getByRole('checkbox', { name: 'дошкольное воспитание и обучение' }).check();
      await member.getByText('Выбрать из 26 или назвать другое').click();
      await member.getByRole('checkbox', { name: 'очередь и приём в детский сад' }).check();
      await expect(member.getByText(/Сохранено в/).first()).toBeVisible();
      return member.url().split('/').at(-2)!;
    });

  await test.step('the draft is resumed elsewhere', async () => {
    await expect(async () => {
      await coordinator.goto(`/reports/${reportId}/edit`);
      await expect(coordinator.locator('[name="title.title"]')).toHaveValue(title, {
        timeout: 1_000,
      });
      await expect(coordinator.getByRole('checkbox', { name: 'город Шымкент' })).toBeChecked({
        timeout: 1_000,
      });
    }).toPass();
  });

  await test.step('the journalist adds an article by its address; it is captured with its hash', async () => {
    await member.goto(`/reports/${reportId}/people`);
    await member.getByLabel('Адрес электронной почты').fill('ruslan@yuzhny-dvor.kz');
    await member.getByRole('button', { name: 'Добавить', exact: true }).click();
    await expect(member.getByText('соавтор', { exact: true })).toBeVisible();
    await journalist.goto(`/reports/${reportId}/sources/new`);
    await journalist.getByLabel('Адрес страницы').fill(lacuna.articles.url('/ru'));
    await journalist.getByRole('button', { name: 'Добавить', exact: true }).click();
    await expect(journalist.getByText('Источник добавлен').first()).toBeVisible();
    await expect(async () => {
      await journalist.goto(`/reports/${reportId}/edit`);
      await expect(journalist.getByText('копия сохранена')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(journalist.getByText(/SHA-256/).first()).toBeVisible();
  });

  await test.step('a file is attached after a look at what it gives away', async () => {
    await member.goto(`/reports/${reportId}/files/new`);
    await member.locator('input[type=file]').setInputFiles(writePdf('otvet-upravleniya.pdf'));
    await member.getByRole('button', { name: 'Отправить файл' }).click();
    await member.getByRole('button', { name: 'Добавить файл' }).click();
    await expect(member.getByText('otvet-upravleniya.pdf').first()).toBeVisible();
  });

  await test.step('they discuss it; the comment appears in the other browser without reload', async () => {
    await member.goto(`/reports/${reportId}/discussion`);
    await journalist.goto(`/reports/${reportId}/discussion`);
    await member.getByRole('textbox').first().fill('Два сада готовы говорить под запись.');
    await member.getByRole('button', { name: 'Отправить группе', exact: true }).click();
    await expect(journalist.getByText('Два сада готовы говорить под запись.')).toBeVisible();
  });

  await test.step('the coordinator routes it', async () => {
    await coordinator.goto(`/reports/${reportId}/check`);
    await expect(coordinator.getByText('Похожих сообщений нет')).toBeVisible();
    await coordinator.getByRole('button', { name: 'Отправить в проектный офис' }).click();
    await expect(coordinator).toHaveURL(new RegExp(`/reports/${reportId}`));
    await expect(coordinator.getByText('подано').first()).toBeVisible();
  });

  const analyst = await browserOf(people.analyst.id);
  await test.step('an analyst finds it in the queue, claims it and asks', async () => {
    await analyst.goto('/review');
    await expect(analyst).toHaveTitle('Очередь рассмотрения · Лакуна');
    await analyst.getByRole('link', { name: title }).first().click();
    await analyst.goto(`/review/${reportId}`);
    await analyst
      .getByRole('button', { name: /Взять в разбор/ })
      .first()
      .click();
    await analyst.getByRole('radio', { name: /Запросить уточнение/ }).check();
    await analyst
      .getByLabel(/Вопрос|Причина/)
      .first()
      .fill('Прошу указать, какие сады были с госзаказом.');
    await analyst.getByRole('button', { name: /Запросить уточнение/ }).click();
    await expect(analyst).not.toHaveURL(new RegExp(`/review/${reportId}`));
    await analyst.goto(`/reports/${reportId}`);
    await expect(analyst.getByText('нужны уточнения').first()).toBeVisible();
  });

  await test.step('the group is told in the app and by mail, and answers', async () => {
    const letter = await lacuna.mailbox.waitFor(
      'gulnara@ashyq-kezek.kz',
      ({ text }) => text.includes(`/reports/${reportId}`) || /вопрос|уточнение/i.test(text),
    );
    expect(letter.text).not.toContain('госзаказом');
    await member.goto('/notifications');
    await expect(member.getByText(title).first()).toBeVisible();
    await member.goto(`/reports/${reportId}/answer`);
    await member.getByLabel('Ваш ответ').fill('Все пять. Договоры приложила, реквизиты закрыты.');
    await member.getByRole('button', { name: 'Отправить ответ' }).click();
    await expect(member.getByText('на первичном разборе').first()).toBeVisible();
  });

  await test.step('the analyst accepts with a reason, and the group reads it', async () => {
    await analyst.goto(`/review/${reportId}`);
    await expect(
      analyst.getByText('Все пять. Договоры приложила, реквизиты закрыты.'),
    ).toBeVisible();
    await analyst.getByRole('radio', { name: /Принять в работу/ }).check();
    await analyst
      .getByLabel(/Причина/)
      .first()
      .fill('Есть норма, регион и источник.');
    await analyst.getByRole('button', { name: /Принять в работу/ }).click();
    await expect(analyst).not.toHaveURL(new RegExp(`/review/${reportId}`));
    await member.goto(`/reports/${reportId}`);
    await expect(member.getByText('принято в работу').first()).toBeVisible();
    await expect(member.getByText('Есть норма, регион и источник.').first()).toBeVisible();
  });

  await test.step('everybody else sees what the matrix gives them', async () => {
    const head = await browserOf(people.head.id);
    expect((await head.goto(`/reports/${reportId}`))?.status()).toBe(200);
    await expect(head.getByText('Два сада готовы говорить под запись.')).toHaveCount(0);
    for (const hiddenFrom of [people.stranger, people.administrator]) {
      const page = await browserOf(hiddenFrom.id);
      expect((await page.goto(`/reports/${reportId}`))?.status()).toBe(404);
      await expect(page.getByText(title)).toHaveCount(0);
    }
    const visitor = await browserOf();
    await visitor.goto(`/reports/${reportId}`);
    await expect(visitor).toHaveURL(/\/sign-in\?to=/);
  });
});
