import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { html } from '#tests/support/article-server.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';

const NAME = 'Алия Сапарбекова';
const EMAIL = 'aliya.saparbekova@adal-zachet.kz';
const HIDDEN = 'участник группы';
const title = 'Академическая разница: считает тот, кто берёт деньги';
const said = {
  author: 'Объявления о вакантных грантах мы собрали с сайтов двух вузов из девяти.',
  timur: 'В выпуске голос изменён. Прошу не ставить в карточку дату звонка: по ней узнают.',
  note: 'Порог лучше дать диапазоном: у медиков и архитекторов разница объективно больше.',
};
const why = 'Проверить, не связан ли автор с одним из девяти вузов';

/**
 * The answers to these addresses, as they come over the wire, say nothing of who the author is. Whom one
 * may mention is left out: there the author stands like every other person of the group.
 */
async function expectSilent(page: Page, addresses: readonly string[], accountId: string) {
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect([200, 403, 404], address).toContain(answer.status());
    const source = (await answer.text()).replace(/<details class="mentions".*?<\/details>/gs, '');
    for (const trace of ['Сапарбеков', 'saparbekova', accountId]) {
      const [, around = ''] = new RegExp(`(.{0,160}${trace}.{0,60})`, 's').exec(source) ?? [];
      expect(around, `${trace} in ${address}`).toBe('');
    }
  }
}

// Case 4 of the walkthrough: the author's name stays hidden, and each look behind it is written down.
test('university: transfer and reinstatement, by an author whose name is hidden', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(240_000);
  const stage = { lacuna, browserOf };
  const group = await makeGroup({ name: 'Адал зачётка', regions: ['almaty_city'] });
  const media = await makeGroup({ name: 'Подкаст «Пара»', kind: 'media' });
  const lead = await makeMember(group.id, { role: 'coordinator', name: 'Санжар Бекенов' });
  const mediaLead = await makeMember(media.id, { role: 'coordinator', name: 'Ирина Цой' });
  const colleague = await makeMember(group.id, {
    name: 'Ержан Сулейменов',
    email: 'erzhan@adal-zachet.kz',
  });
  const office = (officeRole: 'analyst' | 'head', name: string, email: string) =>
    makeAccount({ officeRole, name, email });
  const aigerim = await office('analyst', 'Айгерим Сейтова', 'aigerim-4@office.kz');
  const daniyar = await office('analyst', 'Данияр Ким', 'daniyar-4@office.kz');
  const bauyrzhan = await office('head', 'Бауыржан Омаров', 'bauyrzhan-4@office.kz');
  const coordinator = await browserOf(lead.account.id);

  const [author, timur] =
    await test.step('the author and Timur join by their letters', async () => [
      await hand.joinByInvitation(stage, coordinator, {
        groupId: group.id,
        email: EMAIL,
        role: 'member',
        name: NAME,
      }),
      await hand.joinByInvitation(stage, await browserOf(mediaLead.account.id), {
        groupId: media.id,
        email: 'timur@para-media.kz',
        role: 'journalist',
        name: 'Тимур Алиев',
      }),
    ]);
  const authorId = (await db().account.findUniqueOrThrow({ where: { email: EMAIL } })).id;

  const reportId = await test.step('1. the author files and hides the name', async () => {
    const id = await hand.fileDraft(author, {
      title,
      text: 'По подпункту 10) пункта 2 статьи 43-1 Закона вуз сам утверждает правила перевода и восстановления. Мы сравнили правила девяти вузов города. Допустимая разница — от 12 до 40 кредитов или «по решению комиссии». Автор просит не раскрывать имя: он восстанавливается в этом семестре.',
      citations: [
        ['подпункт 10) пункта 2 статьи 43-1 Закона «Об образовании»', 1],
        ['Типовые правила деятельности, утверждённые приказом от 30 октября 2018 года № 595', 1],
      ],
      kinds: ['blanket_reference'],
      factors: ['excessive_bylaw_freedom', 'no_admin_procedure', 'no_competitive_procedure'],
      regions: ['almaty_city'],
      levels: ['higher'],
      risks: ['transfer_recovery'],
      harms: ['bribery_extortion', 'favouritism'],
    });
    await hand.bringIn(author, id, timur, 'timur@para-media.kz');
    await hand.hideAuthor(author, id);
    const file = writePdf('sravnenie-pravil-9.pdf');
    await hand.attach(author, id, file, { title: 'Таблица сравнения девяти внутренних правил' });
    await hand.submit(author, id);
    return id;
  });

  await test.step('2. Timur adds his source as co-author under his own name', async () => {
    lacuna.articles.serve(
      '/ep41',
      html(articleHtml({ ...russianArticle, title: 'Сорок кредитов и один звонок' })),
    );
    await hand.addArticle(timur, reportId, lacuna.articles.url('/ep41'));
    await hand.say(author, reportId, 'shared', said.author);
    await hand.say(timur, reportId, 'shared', said.timur);
    await timur.goto(`/reports/${reportId}`);
    await expect(timur.locator('#story')).toContainText('Тимур Алиев');
  });

  await test.step('co-authors and coordinators know the name', async () => {
    for (const page of [timur, coordinator]) {
      await page.goto(`/reports/${reportId}`);
      await expect(page.locator('#story .ppl')).toContainText(NAME);
    }
  });

  const analyst = await browserOf(aigerim.id);
  await test.step('3. Aigerim claims and accepts; to her it is a member of the group', async () => {
    await hand.claim(analyst, reportId);
    await expect(analyst.locator('.dh')).toContainText(HIDDEN);
    await expect(analyst.locator('#said')).toContainText(HIDDEN);
    await analyst.goto(`/reports/${reportId}`);
    await expect(analyst.locator('#story .ppl')).toContainText(HIDDEN);
    await hand.leave(author, timur);
    await hand.decide(analyst, reportId, 'accept', { analystId: daniyar.id });
    for (const address of [EMAIL, 'timur@para-media.kz']) {
      await hand.letterAbout(lacuna, address, title, 'принято');
    }
  });

  const second = await browserOf(daniyar.id);
  await test.step('4. Daniyar begins the analysis and notes the opinion of an expert in the office', async () => {
    await hand.startAnalysis(second, reportId);
    await hand.say(second, reportId, 'office', said.note);
    await author.goto(`/reports/${reportId}`);
    await hand.expectStatus(author, 'under_analysis');
    await author.goto(`/reports/${reportId}/discussion`);
    await expect(author.getByText(said.timur)).toBeVisible();
    await expect(author.getByText(said.note)).toHaveCount(0);
  });

  await test.step('nobody else meets the name: no list, page, search, log, live news, source of a page', async () => {
    const report = `/reports/${reportId}`;
    const found = `/search?q=${encodeURIComponent('академическая разница')}`;
    const named = `/search?q=${encodeURIComponent(NAME)}`;
    const sources = await db().source.findMany({ where: { reportId }, select: { id: true } });
    const shared = ['/', '/reports', report, `${report}/discussion`, `${report}/versions`, found];
    const pages = [...shared, '/notifications', ...sources.map(({ id }) => `/sources/${id}`)];
    const review = `/review/${reportId}`;
    const desk = ['/review?view=open', review, `${review}/peek`, `${review}/assignment`];
    await expectSilent(await browserOf(colleague.account.id), pages, authorId);
    await expectSilent(second, [...pages, ...desk], authorId);
    await expectSilent(analyst, [...pages, ...desk], authorId);
    const head = await browserOf(bauyrzhan.id);
    await expectSilent(head, [...pages, ...desk, '/admin/log?area=report'], authorId);
    await head.goto(named);
    await expect(head.getByText(title)).toHaveCount(0);
  });

  await test.step('no letter to anybody else carries it', async () => {
    const knowing = [EMAIL, 'timur@para-media.kz', lead.account.email, mediaLead.account.email];
    for (const { to, subject, text } of lacuna.mailbox.messages()) {
      if (!knowing.includes(to))
        expect(`${subject}\n${text}`).not.toMatch(/Сапарбеков|saparbekova/);
    }
  });

  await test.step('who holds it looks behind the name with a reason; log and author hear of it', async () => {
    await second.goto(`/review/${reportId}/author`);
    await expect(second.getByText(NAME)).toHaveCount(0);
    await second.locator('[name=reason]').fill(why);
    await second.locator('main form').getByRole('button').first().click();
    await expect(second.getByText(NAME)).toBeVisible();
    await author.goto('/notifications');
    await expect(author.getByText(/скрытое имя посмотрели/)).toBeVisible();
    const head = await browserOf(bauyrzhan.id);
    await head.goto('/admin/log?area=report');
    const look = head.getByRole('row', { name: /Открыто имя автора/ }).first();
    await expect(look).toContainText('Данияр Ким');
    await expectSilent(head, ['/admin/log?area=report'], authorId);
  });
});
