import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { html } from '#tests/support/article-server.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';

const title = 'Ваучер на кружок: платят за список, а не за занятие';
const partTitle = 'Ваучер на кружок, часть Б: список по центру';
const list = writePdf('spisok-po-tsentru.pdf');
const letter = {
  addressee: 'Уполномоченный орган по противодействию коррупции',
  letterNumber: 'ДЕМО-113',
  letterDate: '2026-04-13',
};
const accusation = 'Признаки хищения: поставщик получил деньги за детей, которых нет';
const said = {
  elena: 'Фамилию педагога в эфире не называли и здесь не называем.',
  aigerim:
    'Признаки преступления мы не оцениваем. Часть Б ушла по принадлежности, здесь обсуждаем только норму.',
};

// Case 5 of the walkthrough: split; one part is referred and keeps its details, the other is accepted.
test('clubs: money follows a child who does not come, split in two', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(240_000);
  const stage = { lacuna, browserOf };
  const ertis = await makeGroup({ name: 'Ертіс бақылау', regions: ['pavlodar'] });
  const aina = await makeGroup({ name: 'Телеканал «Ертіс-айна»', kind: 'media' });
  const lead = await makeMember(ertis.id, { role: 'coordinator', name: 'Сергей Бойко' });
  const mediaLead = await makeMember(aina.id, { role: 'coordinator', name: 'Динара Есенова' });
  const aigerim = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' });
  const daniyar = await makeAccount({ officeRole: 'analyst', name: 'Данияр Ким' });
  const bauyrzhan = await makeAccount({ officeRole: 'head', name: 'Бауыржан Омаров' });
  const coordinator = await browserOf(lead.account.id);

  const [marat, elena] = await test.step('Marat and Elena join by their letters', async () => [
    await hand.joinByInvitation(stage, coordinator, {
      groupId: ertis.id,
      email: 'marat@ertis.kz',
      role: 'member',
      name: 'Марат Жунусов',
    }),
    await hand.joinByInvitation(stage, await browserOf(mediaLead.account.id), {
      groupId: aina.id,
      email: 'elena@ertis-aina.kz',
      role: 'journalist',
      name: 'Елена Ли',
    }),
  ]);

  const { reportId, fileId } =
    await test.step('1. Marat submits; one string gives two norms, the list is restricted', async () => {
      const id = await hand.fileDraft(marat, {
        title,
        text: 'Государственный образовательный заказ на дополнительное образование детей содержит количество детей и среднюю стоимость. Посещаемость подтверждает сам поставщик: табель заполняет педагог кружка. Мы опросили 60 семей: в 19 случаях ребёнок числился в кружке, куда не ходит.',
        citations: [
          ['пункты 4-4 и 6-2 статьи 62 Закона «Об образовании»', 2],
          [
            'Правила размещения государственного образовательного заказа, приказ от 27 августа 2022 года № 381',
            1,
          ],
          [
            'Правила подушевого нормативного финансирования, приказ от 27 ноября 2017 года № 596',
            1,
          ],
        ],
        kinds: ['ineffective_norm'],
        factors: ['no_control_or_liability', 'no_admin_procedure'],
        regions: ['pavlodar'],
        levels: ['additional_children'],
        risks: ['per_capita_funding', 'data_integrity'],
        harms: ['embezzlement', 'false_reporting'],
      });
      await expect(marat.locator('#norm')).toContainText('Статья 62, пункт 4-4');
      await expect(marat.locator('#norm')).toContainText(
        'Государственный образовательный заказ на дополнительное',
      );
      await hand.bringIn(marat, id, elena, 'elena@ertis-aina.kz');
      await hand.attach(marat, id, writePdf('ankety-60.pdf'), {
        title: 'Анкеты 60 семей, обезличены',
      });
      await hand.attach(marat, id, list, { title: 'Список по центру', isRestricted: true });
      await expect(marat.getByText('открыт только вам')).toBeVisible();
      const href = await marat.getByRole('link', { name: 'Скачать оригинал' }).getAttribute('href');
      await hand.submit(marat, id);
      return { reportId: id, fileId: href!.split('/').at(-1)! };
    });

  await test.step('2. Elena adds the broadcast', async () => {
    const page = { ...russianArticle, title: 'Кружок без детей' };
    lacuna.articles.serve('/news/kruzhok-bez-detei', html(articleHtml(page)));
    await hand.addArticle(elena, reportId, lacuna.articles.url('/news/kruzhok-bez-detei'));
    await hand.say(elena, reportId, 'shared', said.elena);
  });

  const analyst = await browserOf(aigerim.id);
  const head = await browserOf(bauyrzhan.id);
  await test.step('the list is open to its sender and to whom he names, and each look is logged', async () => {
    await hand.claim(analyst, reportId);
    const file = `/files/${fileId}`;
    for (const page of [analyst, elena, coordinator, head]) {
      expect((await page.request.get(file)).status()).not.toBe(200);
      await page.goto(`/reports/${reportId}`);
      await expect(page.locator('#src')).toContainText('Файл открыт названным людям');
      await expect(page.locator('main')).not.toContainText(list.name);
    }
    await marat.goto(`${file}/access`);
    await marat.locator(`input[name=named][value="${aigerim.id}"]`).check();
    await marat.getByRole('button', { name: 'Сохранить' }).click();
    await expect(marat.getByText('Список сохранён')).toBeVisible();
    expect((await analyst.request.get(file)).status()).toBe(200);
    for (const page of [elena, coordinator, head]) {
      expect((await page.request.get(file)).status()).not.toBe(200);
    }
    await head.goto('/admin/log?area=attachment');
    const look = head.getByRole('row', { name: /Открыт закрытый файл/ });
    await expect(look).toHaveCount(1);
    await expect(look).toContainText('Айгерим Сейтова');
  });

  const partId = await test.step('3. Aigerim splits it; the links lead both ways', async () => {
    await analyst.goto(`/review/${reportId}`);
    await analyst.locator('input[name=kind][value=split]').check();
    await analyst.locator('[name=provisions][value="0"]').check();
    await hand.decideHere(analyst, 'split', {
      title: partTitle,
      narrative: 'Список по центру. Норма и её исправление остаются в основном сообщении.',
      reason: 'Норма и список по центру решаются разными путями',
    });
    await marat.goto(`/reports/${reportId}`);
    await hand.expectStatus(marat, 'in_triage');
    await marat
      .locator('#story')
      .getByRole('link', { name: new RegExp(partTitle) })
      .click();
    await hand.expectStatus(marat, 'in_triage');
    const id = marat.url().split('/').at(-1)!;
    const back = marat.locator('#story').getByRole('link', { name: new RegExp(title) });
    await expect(back).toHaveAttribute('href', `/reports/${reportId}`);
    return id;
  });

  await test.step('4. part Б is referred; the group keeps its status, addressee and letter alone', async () => {
    await hand.leave(marat);
    await hand.decide(analyst, partId, 'refer_law_enforcement', { ...letter, reason: accusation });
    const neutral = /Часть сообщения №\u00a0\d+, переданная по принадлежности/;
    const told = await hand.letterAbout(
      lacuna,
      'marat@ertis.kz',
      'переданная по принадлежности',
      'перенаправлено',
    );
    const kept = [partTitle, 'Список по центру. Норма', accusation, 'хищения'];
    for (const words of kept) expect(`${told.subject}\n${told.text}`).not.toContain(words);
    for (const page of [marat, elena, coordinator]) {
      await page.goto(`/reports/${partId}`);
      await hand.expectStatus(page, 'redirected');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(neutral);
      const main = page.locator('main');
      await expect(main).toContainText(letter.addressee);
      await expect(main).toContainText('ДЕМО-113');
      await expect(main).toContainText(/13\.04\.2026|13 апреля/);
      await expect(page.locator('#norm, #text, #src, #story, #discussion')).toHaveCount(0);
      const asked = ['', '/discussion', '/versions'].map((part) => `/reports/${partId}${part}`);
      const search = `/search?q=${encodeURIComponent(partTitle)}`;
      for (const path of [...asked, `/reports/${reportId}`, '/reports', '/notifications', search]) {
        const text = await (await page.request.get(path)).text();
        // What one looks for stands in the box of the search.
        for (const words of path === search ? kept.slice(1) : kept)
          expect(text).not.toContain(words);
      }
    }
    await head.goto(`/reports/${partId}`);
    await expect(head.getByText(accusation).first()).toBeVisible();
  });

  await test.step('5. part А is accepted, with all of its norms', async () => {
    await hand.say(analyst, reportId, 'shared', said.aigerim);
    await hand.decide(analyst, reportId, 'accept', { analystId: daniyar.id });
    await marat.goto(`/reports/${reportId}`);
    await hand.expectStatus(marat, 'accepted');
    await expect(marat.locator('#norm')).toContainText('Статья 62, пункт 4-4');
    await expect(marat.getByText(said.aigerim)).toBeVisible();
  });

  await test.step('6. Daniyar begins the analysis; the part stays where it went', async () => {
    await hand.startAnalysis(await browserOf(daniyar.id), reportId);
    await marat.goto(`/reports/${reportId}`);
    await hand.expectStatus(marat, 'under_analysis');
    await marat.goto(`/reports/${partId}`);
    await hand.expectStatus(marat, 'redirected');
  });
});
