import { html } from '#tests/support/article-server.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';

const title = 'Освободившееся место в детском саду: правила пишет сам сад';
const text =
  'В сентябре–октябре мы сопровождали 14 семей с направлением в частные детские сады с государственным образовательным заказом. В пяти садах семьям сказали: место «уже обещано», ждите. Когда ребёнок выбывает в середине месяца, сад не обязан показать это место в общей очереди в тот же день.';
const said = {
  group: 'Два сада готовы говорить под запись, но просят не называть их до решения.',
  office: 'Прошу указать, какие сады были с госзаказом: от этого зависит, чей приказ менять.',
  answer: 'Все пять. Договоры приложила, реквизиты закрыты.',
};
const accepted =
  'Есть норма, регион, данные ответа на запрос; вопрос в компетенции Министерства просвещения';

// Case 1 of the walkthrough: the straight way; the article of the seed is one of the sources.
test('kindergarten: a freed place, from the invitation to the start of the analysis', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(240_000);
  const stage = { lacuna, browserOf };
  const group = await makeGroup({ name: 'ОФ «Ашық кезек» и портал «Южный двор»', kind: 'mixed' });
  const other = await makeGroup({ name: 'Ата-ана дауысы' });
  const madina = await makeMember(group.id, { role: 'coordinator', name: 'Мадина Оспанова' });
  const stranger = await makeMember(other.id, { name: 'Светлана Юрченко' });
  const aigerim = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' });
  const daniyar = await makeAccount({ officeRole: 'analyst', name: 'Данияр Ким' });
  const head = await makeAccount({ officeRole: 'head', name: 'Бауыржан Омаров' });
  const administrator = await makeAccount({ officeRole: 'administrator', name: 'Тимур Ахметов' });
  const coordinator = await browserOf(madina.account.id);

  const [member, journalist] =
    await test.step('the coordinator invites a member and a journalist, who join by the letter', async () => {
      const invite = (email: string, role: 'member' | 'journalist', name: string) =>
        hand.joinByInvitation(stage, coordinator, { groupId: group.id, email, role, name });
      return [
        await invite('gulnara@ashyq-kezek.kz', 'member', 'Гульнара Тасова'),
        await invite('ruslan@yuzhny-dvor.kz', 'journalist', 'Руслан Петренко'),
      ];
    });

  const reportId = await test.step('1. Gulnara files; the three citations resolve', async () => {
    const id = await hand.fileDraft(member, {
      title,
      text,
      citations: [
        ['пункт 12 статьи 26 Закона «Об образовании»', 1],
        ['пункт 2-2 статьи 26 Закона «Об образовании»', 1],
        ['Правила, утверждённые приказом от 19 июня 2020 года № 254', 1],
      ],
      kinds: ['blanket_reference', 'unregulated_matter'],
      factors: ['excessive_bylaw_freedom', 'no_transparency_rule'],
      regions: ['shymkent'],
      levels: ['preschool'],
      risks: ['preschool_queue'],
      harms: ['bribery_extortion', 'unequal_access'],
    });
    const norm = member.locator('#norm');
    await expect(norm).toContainText('устанавливается учредителем');
    await expect(norm).toContainText('п. 2-2 ст. 26');
    await expect(norm.getByRole('link', { name: /приказ № 254/ })).toBeVisible();
    await expect(norm).not.toContainText('оставлено как написано');
    return id;
  });

  await test.step('her papers are attached after a look at what they give away', async () => {
    const rules = writePdf('pravila-sada-1-2.pdf');
    await hand.attach(member, reportId, rules, { title: 'Порядок предоставления свободных мест' });
    const answer = writePdf('otvet-upravleniya.pdf');
    await hand.attach(member, reportId, answer, { title: 'Ответ управления: 312 выбытий' });
  });

  await test.step('2. Ruslan joins as co-author; his article is captured with its hash', async () => {
    await hand.addColleague(member, reportId, 'Руслан Петренко');
    lacuna.articles.serve('/2026/02/mesto-obeshchano', html(articleHtml(russianArticle)));
    await hand.addArticle(journalist, reportId, lacuna.articles.url('/2026/02/mesto-obeshchano'));
    await expect(journalist.getByText('Южный двор').first()).toBeVisible();
    await expect(journalist.getByText(/SHA-256/).first()).toBeVisible();
  });

  await test.step('the group talks among itself, and the other hears it without reload', async () => {
    await member.goto(`/reports/${reportId}/discussion`);
    await hand.say(journalist, reportId, 'group', said.group);
    await expect(member.getByText(said.group)).toBeVisible();
  });

  await test.step('3. the draft is resumed elsewhere, nothing is like it, and it is sent', async () => {
    await coordinator.goto(`/reports/${reportId}/edit`);
    await expect(coordinator.locator('[name="title.title"]')).toHaveValue(title);
    await member.goto(`/reports/${reportId}/check`);
    await expect(member.getByText('Похожих сообщений нет')).toBeVisible();
    await hand.submit(member, reportId);
  });

  const analyst = await browserOf(aigerim.id);
  await test.step('4. Aigerim claims it, asks in the shared circle, and Gulnara answers there', async () => {
    await hand.claim(analyst, reportId);
    await hand.say(analyst, reportId, 'shared', said.office);
    await expect(analyst.getByText(said.group)).toHaveCount(0);
    await hand.say(member, reportId, 'shared', said.answer);
    await analyst.goto(`/review/${reportId}`);
    await expect(analyst.getByText(said.answer)).toBeVisible();
  });

  await test.step('5. she accepts and names Daniyar; the group is told in the app and by mail', async () => {
    await hand.leave(member);
    await hand.decide(analyst, reportId, 'accept', { reason: accepted, analystId: daniyar.id });
    const letter = await hand.letterAbout(lacuna, 'gulnara@ashyq-kezek.kz', title, 'принято');
    expect(letter.text).not.toContain('компетенции');
    await member.goto(`/reports/${reportId}`);
    await hand.expectStatus(member, 'accepted');
    await expect(member.getByText(accepted).first()).toBeVisible();
    await member.goto('/notifications');
    await expect(member.getByText(title).first()).toBeVisible();
  });

  await test.step('6. Daniyar starts the analysis; the seed, which has no address, is context', async () => {
    const page = await browserOf(daniyar.id);
    await hand.startAnalysis(page, reportId);
    await hand.addWithoutAddress(page, reportId, {
      reason: 'адрес в исходном тексте не приведён',
      title: 'Проектный офис по борьбе с коррупцией в сфере образования намерены создать в МОН РК',
      outlet: 'КазТАГ (перепечатка: Центр информации)',
      note: '18 июня, год не указан (2019 — вывод по дню недели)',
      quote: 'изучение лазеек и нерегламентированных вопросов, чтобы принимать превентивные меры',
      role: 'context',
    });
    await member.goto(`/reports/${reportId}`);
    await hand.expectStatus(member, 'under_analysis');
    const seed = member.locator('#src .src', { hasText: 'КазТАГ' });
    await expect(seed).toContainText('контекст');
    await expect(seed).toContainText('добавлен офисом');
    await expect(seed).toContainText('адрес в исходном тексте не приведён');
    await expect(seed).toContainText('изучение лазеек');
  });

  await test.step('everybody else sees what the matrix gives them', async () => {
    const office = await browserOf(head.id);
    expect((await office.goto(`/reports/${reportId}`))?.status()).toBe(200);
    await expect(office.getByText(said.answer).first()).toBeVisible();
    await expect(office.getByText(said.group)).toHaveCount(0);
    for (const { id } of [stranger.account, administrator]) {
      const page = await browserOf(id);
      expect((await page.goto(`/reports/${reportId}`))?.status()).toBe(404);
      await expect(page.getByText(title)).toHaveCount(0);
    }
    const visitor = await browserOf();
    await visitor.goto(`/reports/${reportId}`);
    await expect(visitor).toHaveURL(/\/sign-in\?to=/);
  });
});
