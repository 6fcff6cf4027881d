import type { Page } from '@playwright/test';
import { html } from '#tests/support/article-server.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';

const ban = 'подпункт 2) пункта 2 статьи 63 Закона «Об образовании»';
const main: hand.Written = {
  title: 'Запрет есть, но он про учащихся и педагогов',
  text: 'Подпункт 2) пункта 2 статьи 63 Закона запрещает государственным школам взимать деньги с учащихся и педагогов. Родители в норме не названы. В шести школах области деньги на ремонт, охрану и «фонд класса» собирает родительский комитет: переводом на карту одной из мам, по списку, с напоминаниями в чате.',
  citations: [
    [ban, 1],
    ['подпункт 5) пункта 3 статьи 61 Закона «Об образовании»', 1],
    ['Типовые правила, утверждённые приказом от 27 июля 2017 года № 355', 1],
  ],
  kinds: ['loophole'],
  factors: ['legal_linguistic_uncertainty', 'no_control_or_liability'],
  regions: ['kostanay'],
  levels: ['primary', 'basic_secondary', 'general_secondary'],
  risks: ['informal_payments', 'paid_services'],
  harms: ['forced_payment'],
};
const cash: hand.Written = {
  title: 'Собирают наличными: тот же обход запрета',
  text: 'В двух школах района деньги на охрану и подвоз собирают наличными: конверт идёт по классу, список ведёт одна из мам.',
  citations: [[ban, 1]],
  kinds: ['loophole'],
  regions: ['akmola'],
  levels: ['primary'],
};
const clubs: hand.Written = {
  title: 'Платные кружки вместо обязательных занятий',
  text: 'В трёх сельских школах факультатив из учебного плана перенесли во вторую половину дня и назвали платным кружком.',
  citations: [['пункт 3 статьи 63 Закона «Об образовании»', 1]],
  kinds: ['ineffective_norm'],
  regions: ['north_kazakhstan'],
  levels: ['basic_secondary'],
};
const same = 'та же норма и тот же способ обхода';
const ofGroup = 'Родители боятся, что детей узнают по чату. Оставим в карточке только пересказ.';
const ofTwo =
  'У нас в Акмолинской области то же самое, но собирают наличными. Добавляем две школы.';

/** All that the report's page says of it, without the times and the discussion that go on. */
const whole = async (page: Page, reportId: string) => {
  await page.goto(`/reports/${reportId}`);
  const parts = ['h1', '#norm', '#text', '#src', '#stand > p', '.ppl'];
  return Promise.all(parts.map((part) => page.locator(part).first().innerText()));
};

// Case 2 of the walkthrough: a duplicate is merged, and a wrong merge is undone without loss.
test('school: «voluntary» contributions, from the invitation to acceptance', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(240_000);
  const stage = { lacuna, browserOf };
  const atalar = await makeGroup({ name: 'ОО «Ата-ана дауысы»', regions: ['kostanay'] });
  const stroki = await makeGroup({ name: 'Газета «Тобольские строки»', kind: 'media' });
  const doroga = await makeGroup({ name: 'Дорога в школу', regions: ['akmola'] });
  const esil = await makeGroup({ name: 'Есіл бақылауы', regions: ['north_kazakhstan'] });
  const lead = async (groupId: string, name: string) =>
    browserOf((await makeMember(groupId, { role: 'coordinator', name })).account.id);
  const office = { officeRole: 'analyst', name: 'Айгерим Сейтова' } as const;
  const analyst = await browserOf((await makeAccount(office)).id);
  const natalya = await lead(doroga.id, 'Наталья Ким');
  const pavel = await lead(esil.id, 'Павел Роот');

  const [svetlana, asel] =
    await test.step('Svetlana and Asel join by their letters, each in a group of her own', async () => [
      await hand.joinByInvitation(stage, await lead(atalar.id, 'Ольга Белова'), {
        groupId: atalar.id,
        email: 'svetlana@ata-ana.kz',
        role: 'member',
        name: 'Светлана Юрченко',
      }),
      await hand.joinByInvitation(stage, await lead(stroki.id, 'Ерлан Жаксыбеков'), {
        groupId: stroki.id,
        email: 'asel@tobol-stroki.kz',
        role: 'journalist',
        name: 'Асель Бекова',
      }),
    ]);

  const ids =
    await test.step('1. Svetlana submits; the two others are in the queue by then', async () => {
      const sent = async (page: Page, written: hand.Written) => {
        const id = await hand.fileDraft(page, written);
        await hand.submit(page, id);
        return id;
      };
      const others = { cash: await sent(natalya, cash), clubs: await sent(pavel, clubs) };
      const id = await hand.fileDraft(svetlana, main);
      await hand.bringIn(svetlana, id, asel, 'asel@tobol-stroki.kz');
      await hand.attach(svetlana, id, writePdf('chat-5v.pdf'), {
        title: 'Скриншоты чата, лица закрыты',
      });
      await svetlana.goto(`/reports/${id}/check`);
      await expect(svetlana.getByText('Похожих сообщений нет')).toBeVisible();
      await hand.submit(svetlana, id);
      return { main: id, ...others };
    });

  await test.step('3. Asel adds her article after routing, and says why faces stay covered', async () => {
    const path = '/2026/01/fond-klassa';
    const page = { ...russianArticle, title: 'Фонд класса, которого нет' };
    lacuna.articles.serve(path, html(articleHtml(page)));
    await hand.addArticle(asel, ids.main, lacuna.articles.url(path));
    await hand.say(asel, ids.main, 'group', ofGroup);
    await svetlana.goto(`/reports/${ids.main}`);
    const source = svetlana.locator('#src .src', { hasText: page.title });
    await expect(source).toContainText('добавлен после отправки');
  });

  await test.step('2. and 4. the triager sees the like report of the other region, and joins it', async () => {
    await hand.claim(analyst, ids.main);
    const likely = analyst.locator('.likely', { hasText: cash.title });
    await expect(likely).toContainText('Дорога в школу');
    await expect(likely.getByRole('row', { name: /Норма/ })).toContainText('та же');
    await expect(likely.getByRole('row', { name: /Регион/ })).toContainText('Акмолинская');
    await likely.locator('[name=reason]').fill(same);
    await likely.getByRole('button', { name: /Присоединить/ }).click();
    await expect(analyst.getByText('Сообщения объединены')).toBeVisible();
  });

  await test.step('authors and regions of the whole are of both, and the other says so', async () => {
    for (const page of [svetlana, natalya]) {
      await page.goto(`/reports/${ids.main}`);
      await expect(page.locator('main .meta').first()).toContainText('Костанайская область');
      await expect(page.locator('main .meta').first()).toContainText('Акмолинская область');
      await expect(page.locator('#story')).toContainText('Наталья Ким');
      await expect(page.locator('#story')).toContainText('Дорога в школу');
    }
    await expect(natalya.getByText(ofGroup)).toHaveCount(0);
    await hand.say(natalya, ids.main, 'shared', ofTwo);
    await natalya.goto(`/reports/${ids.cash}`);
    await hand.expectStatus(natalya, 'merged');
    await expect(natalya.getByText(same).first()).toBeVisible();
    await svetlana.goto(`/reports/${ids.main}/discussion`);
    await expect(svetlana.getByText(ofTwo)).toBeVisible();
  });

  await test.step('5. a wrong merge is undone, and nothing of the other report is lost', async () => {
    await hand.claim(analyst, ids.clubs);
    const before = await whole(pavel, ids.clubs);
    const number = await analyst.locator('.dh .meta span').first().innerText();
    expect(number).toMatch(/№/);
    await analyst.goto(`/review/${ids.main}`);
    const into = await analyst.locator('.dh .meta span').first().innerText();
    await hand.decide(analyst, ids.clubs, 'merge_duplicate', {
      other: into,
      reason: 'тоже о деньгах с родителей',
    });
    await pavel.goto(`/reports/${ids.clubs}`);
    await hand.expectStatus(pavel, 'merged');
    await pavel.goto(`/reports/${ids.main}`);
    await expect(pavel.getByRole('heading', { level: 1 })).toHaveText(main.title);

    await analyst.goto(`/review/${ids.clubs}`);
    await analyst.getByRole('button', { name: 'Отменить объединение' }).click();
    await expect(analyst.getByText('Объединение отменено').first()).toBeVisible();
    expect(await whole(pavel, ids.clubs)).toEqual(before);
    expect((await pavel.goto(`/reports/${ids.main}`))?.status()).toBe(404);
    await svetlana.goto(`/reports/${ids.main}`);
    await expect(svetlana.locator('main')).not.toContainText('Северо-Казахстанская');
    await expect(svetlana.locator('#story')).toContainText('Дорога в школу');
  });

  await test.step('6. the whole is accepted, and both groups read why', async () => {
    await hand.leave(svetlana, asel);
    await hand.decide(analyst, ids.main, 'accept', { reason: 'Норма названа точно, есть опрос.' });
    for (const address of ['svetlana@ata-ana.kz', 'asel@tobol-stroki.kz']) {
      await hand.letterAbout(lacuna, address, main.title, 'принято');
    }
    for (const page of [svetlana, natalya]) {
      await page.goto(`/reports/${ids.main}`);
      await hand.expectStatus(page, 'accepted');
      await expect(page.getByText('Норма названа точно, есть опрос.').first()).toBeVisible();
    }
  });
});
