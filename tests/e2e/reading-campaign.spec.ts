import { gzipSync } from 'node:zlib';
import { STRIP } from '#app/features/reading/domain/strip-window.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCampaign, makeReadAct } from '#tests/factories/campaign.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { expect, test } from './support/lacuna.ts';

/** A group whose people read in Kazakh, and an act of four articles. */
async function makeReaders() {
  const cast = await makeCast();
  const act = await makeReadAct();
  for (const part of ['author', 'colleague'] as const) {
    const { accountId: id } = cast.actors[part];
    await db().account.update({ where: { id }, data: { language: 'kk' } });
  }
  return { ...cast, act };
}

test('the office shares an act out; a member reads it in Kazakh, finds nothing in one article and a gap in the next', async ({
  browserOf,
}) => {
  const { actors, group, other, act } = await makeReaders();
  const office = await browserOf(actors.analyst.accountId);
  await office.goto(`/campaigns/new?act=${act.key}`);
  await office.getByLabel('Название').fill('Вычитка закона о чтении');
  await office.getByLabel('Срок').fill('2099-12-01');
  await office.getByLabel(/^Кто читает: Глава 2/).selectOption(`${act.chapters[1]}|${other.id}`);
  await office.locator(`input[name="groups"][value="${group.id}"]`).check();
  await office.getByRole('button', { name: 'Открыть вычитку' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Вычитка закона о чтении');
  await expect(office.getByText('Прочитано 0 из 4').first()).toBeVisible();

  const member = await browserOf(actors.author.accountId);
  await member.goto('/');
  await member.locator('#reading').getByRole('link', { name: 'Вычитка закона о чтении' }).click();
  await member.getByRole('link', { name: 'Оқуды бастау' }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('1-бап');
  await expect(member.locator('[data-words][lang="kk"]').first()).toHaveText(
    'Баптың сөздері 1, 1.',
  );
  await expect(member.locator('[data-words][lang="ru"]').first()).toHaveText('Слова статьи 1, 1.');
  await expect(member.locator('#checklist li')).toHaveCount(18);
  await member.getByLabel('Ескертпе').fill('Мерзімі көрсетілген');
  await member.getByRole('button', { name: 'Олқылық таппадық' }).click();

  // What comes next opens by itself; its words are marked and lead to the report.
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('2-бап');
  await member
    .locator('[data-words][lang="kk"]')
    .first()
    .evaluate((words) => {
      const text = words.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 'Баптың сөздері'.length);
    });
  await member.keyboard.press('KeyM');
  await expect(member.locator('form[data-gap] [role="status"]')).toContainText('«Баптың сөздері»');
  await member.getByRole('button', { name: 'Осы жердегі олқылық туралы хабарлау' }).click();
  await member.getByRole('button', { name: 'Қаралама бастау' }).click();
  await expect(member).toHaveURL(/\/reports\/[^/]+\/edit/);
  const provision = await db().reportProvision.findFirstOrThrow({
    where: { provisionKey: `${act.articleKeys[1]}/p1` },
  });
  expect(provision).toMatchObject({ language: 'kk', marks: [{ text: 'Баптың сөздері' }] });

  await office.reload();
  await expect(office.getByText('Прочитано 1 из 4').first()).toBeVisible();
  const cells = office.locator('.strip a');
  await expect(cells).toHaveText([
    '1 прочитано, пробелов не найдено',
    ...[2, 3, 4].map((n) => `${n} ещё не читали`),
  ]);
  await cells.first().click();
  await expect(office.getByText('Мерзімі көрсетілген')).toBeVisible();
});

test('two people on one article are told, and the later mark is kept beside what the first said', async ({
  browserOf,
}) => {
  const { actors, group, act } = await makeReaders();
  const { id } = await makeCampaign({
    openedById: actors.head.accountId,
    groupIds: [group.id],
    articleKeys: act.articleKeys,
  });
  const first = await browserOf(actors.author.accountId);
  const second = await browserOf(actors.colleague.accountId);
  await first.goto(`/campaigns/${id}/1`);
  await second.goto(`/campaigns/${id}/1`);
  await expect(second.getByText('Бұл бапты қазір басқалар да оқып отыр')).toBeVisible();
  await first.getByRole('button', { name: 'Олқылық таппадық' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('2-бап');
  await second.getByLabel('Ескертпе').fill('Менің ескертпем');
  await second.getByRole('button', { name: 'Олқылық таппадық' }).click();
  await expect(second.getByRole('alert')).toContainText('баптың белгісі өзгерді');
  await expect(second.getByLabel('Ескертпе')).toHaveValue('Менің ескертпем');
  await expect(second.locator('.rs')).toContainText('Гульнара Тасова');
});

test('without JavaScript a member asks the office, the office answers, and the mark is taken back', async ({
  browserOf,
}) => {
  const plain = { javaScriptEnabled: false };
  const { actors, group, act } = await makeReaders();
  const { id } = await makeCampaign({
    openedById: actors.head.accountId,
    groupIds: [group.id],
    articleKeys: act.articleKeys.slice(0, 1),
  });
  const member = await browserOf(actors.author.accountId, plain);
  await member.goto(`/campaigns/${id}/1`);
  await member.getByText('Кеңседен сұрау').first().click();
  await member.getByLabel('Сұрақ').fill('Кім шешеді?');
  await member.getByRole('button', { name: 'Кеңседен сұрау' }).click();
  await expect(member.locator('#questions')).toContainText('Кеңсенің жауабын күтуде');

  const office = await browserOf(actors.head.accountId, plain);
  await office.goto(`/campaigns/${id}`);
  await office.getByRole('link', { name: 'Кім шешеді?' }).click();
  await office.getByLabel('Ответ').fill('Учредитель.');
  await office.getByRole('button', { name: 'Ответить группе' }).click();
  await expect(office.locator('#questions')).toContainText('Учредитель.');

  await member.goto(`/campaigns/${id}/1`);
  await expect(member.locator('#questions')).toContainText('Учредитель.');
  await member.getByRole('button', { name: 'Олқылық таппадық' }).click();
  await expect(member.getByText('Тобыңыз бәрін оқып шықты')).toBeVisible();
  await member.goto(`/campaigns/${id}/1`);
  await member.getByRole('button', { name: 'Белгіні алып тастау' }).click();
  await expect(member.getByRole('button', { name: 'Белгіні алып тастау' })).toHaveCount(0);
});

test('a strip of a thousand articles comes by parts, each a small page', async ({ browserOf }) => {
  const { actors, group, other } = await makeReaders();
  const act = await makeReadAct({ articles: 1_000 });
  const { id } = await makeCampaign({
    openedById: actors.head.accountId,
    groupIds: [group.id, other.id],
    articleKeys: act.articleKeys,
  });
  const page = await browserOf(actors.head.accountId, { javaScriptEnabled: false });
  const answer = await page.goto(`/campaigns/${id}`);
  expect(gzipSync(await answer!.body()).length).toBeLessThan(10_000);
  await expect(page.locator('.strip a')).toHaveCount(STRIP);
  await page.getByRole('link', { name: 'Следующие статьи' }).click();
  await expect(page.locator('.strip a').first()).toHaveAccessibleName(`${STRIP + 1} ещё не читали`);
  await page.goto(`/campaigns/${id}?strip=1000#articles`);
  await expect(page.locator('.strip a').last()).toHaveAccessibleName('1000 ещё не читали');
});

test('the office gives some articles of a chapter to another group, told beside the row what is wrong', async ({
  browserOf,
}) => {
  const { actors, group, other, act } = await makeReaders();
  const { id } = await makeCampaign({
    openedById: actors.head.accountId,
    groupIds: [group.id],
    articleKeys: act.articleKeys,
  });
  const page = await browserOf(actors.head.accountId, { javaScriptEnabled: false });
  await page.goto(`/campaigns/${id}/edit`);
  await page.getByText('Поручить отдельные статьи главы').click();
  await page.getByLabel('Строка 1: глава').selectOption(act.chapters[0]);
  await page.getByLabel('Строка 1: с какого номера').fill('9');
  await page.getByLabel('Строка 1: кто читает').selectOption(other.id);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('link', { name: 'В этой главе нет такой статьи' }).click();
  await expect(page.getByLabel('Строка 1: с какого номера')).toHaveValue('9');
  await page.getByLabel('Строка 1: с какого номера').fill('2');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page).toHaveURL(new RegExp(`/campaigns/${id}(#|$)`));
  const shared = await db().campaignArticle.findMany({
    where: { campaignId: id, groupId: other.id },
  });
  expect(shared.map(({ articleKey }) => articleKey)).toEqual([act.articleKeys[1]]);
});
