import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { html } from '#tests/support/article-server.ts';
import { articleHtml, kazakhArticle } from '#tests/support/articles.ts';
import { writePdf } from './support/files.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';
import { expectKazakh } from './support/words.ts';

const title = '«Бос орын болған кезде» деген нені білдіреді?';
const law = '«Білім туралы» Заңның 63-бабы 3-2-тармағының 7) тармақшасы';
const lawInRussian = 'подпункт 7) пункта 3-2 статьи 63 Закона «Об образовании»';
const order =
  'Қазақстан Республикасы Білім және ғылым министрінің 2016 жылғы 22 қаңтардағы № 66 бұйрығы';
const text =
  '«Білім туралы» Заңның 63-бабы 3-2-тармағының 7) тармақшасы колледжге жатақханадан ақылы негізде орын беруге, ал бос орындар болған кезде қызметкерлерін де орналастыруға рұқсат береді. Бірақ «бос орын» қай күні, кім арқылы және қандай тізім бойынша анықталатыны еш жерде жазылмаған.';
const question = 'Бос орындар туралы шешім кімнің бұйрығымен рәсімделеді? Көшірмесі бар ма?';
const answer = 'Жазбаша бұйрық жоқ: шешімді комендант ауызша айтады. Түсіндірме хат тіркелді.';
const said = {
  asem: 'Комендант сұхбаттан бас тартты, бірақ бағалар тізімін ілінген күйінде түсіріп алдық.',
  aigerim: 'Хабарламаны қазақ тілінде қараймыз, аударма сұрамаймыз.',
  nurlan: 'Келісеміз. Ең бастысы — тізім ашық болсын.',
};

/** Opens a page and looks whether all that it says is Kazakh. */
async function open(page: Page, path: string) {
  expect((await page.goto(path))?.status()).toBe(200);
  await expectKazakh(page);
}

// Case 3 of the walkthrough: all of it in Kazakh from the first page on; a question stops the clock.
test('college: a bed in the dormitory, in Kazakh from the invitation to acceptance', async ({
  lacuna,
  browserOf,
}) => {
  test.setTimeout(240_000);
  const stage = { lacuna, browserOf };
  const zhastar = await makeGroup({ name: '«Сыр жастары» қоғамдық қоры', regions: ['kyzylorda'] });
  const syr = await makeGroup({ name: '«Сыр үні» порталы', kind: 'media' });
  const kazakh = async (account: { id: string }) => {
    await db().account.update({ where: { id: account.id }, data: { language: 'kk' } });
    return browserOf(account.id);
  };
  const lead = async (groupId: string, name: string) =>
    kazakh((await makeMember(groupId, { role: 'coordinator', name })).account);
  const office = { officeRole: 'analyst', name: 'Айгерим Сейтова' } as const;
  const aigerim = await kazakh(await makeAccount(office));

  const [nurlan, asem] = await test.step('the letters and the first pages are Kazakh', async () => {
    const join = (by: Page, group: { id: string }, email: string, name: string) =>
      hand.joinByInvitation(stage, by, {
        groupId: group.id,
        role: group === syr ? 'journalist' : 'member',
        email,
        name,
        locale: 'kk-KZ',
      });
    const pages = [
      await join(
        await lead(zhastar.id, 'Айдос Ержанов'),
        zhastar,
        'nurlan@syr.kz',
        'Нұрлан Әбдіров',
      ),
      await join(await lead(syr.id, 'Ботагөз Сейіт'), syr, 'asem@syr-uni.kz', 'Әсем Қайратқызы'),
    ] as const;
    const letter = await lacuna.mailbox.waitFor('nurlan@syr.kz');
    expect(letter.subject).toMatch(/[әғқңөұүһі]/i);
    for (const page of pages) await expectKazakh(page);
    return pages;
  });

  const reportId =
    await test.step('1. Nurlan files; two norms in conflict are demanded, in Kazakh', async () => {
      const id = await hand.fileDraft(nurlan, {
        title,
        text,
        citations: [[law, 1]],
        kinds: ['conflict_of_norms', 'unregulated_matter'],
        factors: ['legal_linguistic_uncertainty', 'wide_discretion'],
        regions: ['kyzylorda'],
        levels: ['technical_vocational'],
        risks: ['dormitory'],
        harms: ['bribery_extortion', 'unequal_access'],
        place: 'Қызылорда облысы',
      });
      await expect(nurlan.getByText('Бұларсыз жіберу мүмкін емес')).toBeVisible();
      await expect(nurlan.getByRole('link', { name: /екінші норма керек/i })).toBeVisible();
      await expect(nurlan.getByRole('button', { name: 'Жобалық кеңсеге жіберу' })).toHaveCount(0);
      await expect(nurlan.locator('#norm')).toContainText('бос орындар болған кезде');
      await expectKazakh(nurlan);
      return id;
    });

  await test.step('the citation means what its Russian twin means; order 66 is the second norm', async () => {
    await open(nurlan, `/reports/${reportId}/edit`);
    await hand.cite(nurlan, lawInRussian);
    const unit = nurlan.locator('.normrow .cit');
    await expect(unit.nth(1)).toHaveText(await unit.nth(0).innerText());
    await nurlan.locator('.normrow').nth(1).locator('[name="norm.remove"]').click();
    await expect(nurlan.locator('.normrow')).toHaveCount(1);
    await hand.cite(nurlan, order);
    await expect(unit.nth(1)).toContainText('№ 66 бұйрық');
    await hand.lookItThrough(nurlan);
    await expect(nurlan.getByText('екінші норма керек')).toHaveCount(0);
    const [first] = await db().reportProvision.findMany({
      where: { version: { reportId }, position: 0 },
      select: { provisionKey: true, language: true },
      orderBy: { versionId: 'desc' },
    });
    expect(first).toEqual({ provisionKey: 'Z070000319_/a63/p3-2/s7', language: 'kk' });
  });

  await test.step('Asem’s article in Kazakh is kept; the report is sent', async () => {
    await hand.bringIn(nurlan, reportId, asem, 'asem@syr-uni.kz');
    await expectKazakh(nurlan);
    const path = '/2025/09/eki-qabat';
    const article = { ...kazakhArticle, title: 'Екі қабат кімге берілді?' };
    lacuna.articles.serve(path, html(articleHtml(article)));
    await hand.addArticle(asem, reportId, lacuna.articles.url(path));
    await expectKazakh(asem);
    await hand.say(asem, reportId, 'group', said.asem);
    await hand.submit(nurlan, reportId);
    await expectKazakh(nurlan);
  });

  await test.step('2. Aigerim claims it, in Kazakh too', async () => {
    await open(aigerim, '/review');
    await hand.claim(aigerim, reportId);
    await expectKazakh(aigerim);
    await hand.say(aigerim, reportId, 'shared', said.aigerim);
    await expectKazakh(aigerim);
  });

  await test.step('3. her question stops the clock, and everybody sees that it stands', async () => {
    await hand.leave(nurlan);
    await hand.decide(aigerim, reportId, 'request_clarification', { reason: question });
    const letter = await hand.letterAbout(lacuna, 'nurlan@syr.kz', title, 'сұрақ');
    expect(letter.text).not.toContain('Бос орындар туралы шешім');
    for (const page of [nurlan, aigerim]) {
      await open(page, `/reports/${reportId}`);
      await hand.expectStatus(page, 'needs_clarification');
      await expect(page.getByRole('img', { name: /уақыт тоқтап тұр/ })).toBeVisible();
      await expect(page.getByText(question)).toBeVisible();
    }
    await open(aigerim, '/review?view=waiting');
    await expect(aigerim.locator(`#q-${reportId}`)).toContainText('сағат тоқтап тұр, жауап');
  });

  await test.step('4. Nurlan answers with the letter attached; the clock runs on', async () => {
    await hand.attach(nurlan, reportId, writePdf('tusindirme-hat.pdf'), {
      title: 'Түсіндірме хат',
    });
    await open(nurlan, `/reports/${reportId}/answer`);
    await nurlan.locator('[name=answer]').fill(answer);
    await nurlan.getByRole('button', { name: 'Жауапты жіберу' }).click();
    await hand.expectStatus(nurlan, 'in_triage');
    await expectKazakh(nurlan);
    await expect(nurlan.getByRole('img', { name: /уақыт тоқтап тұр/ })).toHaveCount(0);
    await hand.say(nurlan, reportId, 'shared', said.nurlan);
  });

  await test.step('5. it is accepted', async () => {
    await open(aigerim, `/review/${reportId}`);
    await expect(aigerim.getByText(answer)).toBeVisible();
    await hand.decide(aigerim, reportId, 'accept', { reason: 'Норма да, дереккөз де бар.' });
    await open(nurlan, `/reports/${reportId}`);
    await hand.expectStatus(nurlan, 'accepted');
    for (const path of ['/', '/reports', '/notifications', `/reports/${reportId}/versions`]) {
      await open(nurlan, path);
    }
  });

  await test.step('search finds it by other forms of its words', async () => {
    for (const words of ['жатақхана', 'тармақша']) {
      await hand.search(nurlan, words);
      await expect(
        nurlan.getByRole('link', { name: new RegExp(title.slice(1, 16)) }),
      ).toBeVisible();
      await expectKazakh(nurlan);
    }
  });
});
