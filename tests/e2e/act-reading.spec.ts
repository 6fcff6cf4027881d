import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { getCheck } from '#app/features/reports/queries/get-check.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { saveOf, wholeDraft } from '#tests/factories/draft.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { pressKey, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/lacuna.ts';
import { russianKeys } from './support/russian-keys.ts';

const ACT = '/acts/law_teacher_status';
const NORM = 'Порядок, не урегулированный настоящим Законом, устанавливает руководитель школы.';
const GAP = 'не урегулированный настоящим Законом';

const russian = (p2: string) => `Глава 1. Общие положения
Статья 1. Понятия
Педагог – лицо, которое учит.
Глава 2. Аттестация
Статья 2. Порядок аттестации
1. Аттестация проводится каждые пять лет.
2. ${p2}
Статья 3. Комиссия
Комиссию создаёт школа.`;
const kazakh = `1-тарау. Жалпы ережелер
1-бап. Ұғымдар
Педагог – оқытатын тұлға.
2-тарау. Аттестаттау
2-бап. Аттестаттау тәртібі
1. Аттестаттау бес жылда бір рет өткізіледі.
2. Осы Заңда реттелмеген тәртіпті мектеп басшысы белгілейді.`;

test.beforeAll(async ({ lacuna }) => {
  expect(lacuna.origin).toBeTruthy();
  const given = { actKey: 'law_teacher_status' };
  await makeEdition(russian('Порядок устанавливает школа.'), { ...given, validFrom: '2024-01-01' });
  await makeEdition(russian(NORM), { ...given, validFrom: '2026-01-01' });
  await makeEdition(kazakh, { ...given, language: 'kk', validFrom: '2026-01-01' });
});

test('an act is read from its outline to a unit, in both languages and through its editions', async ({
  browserOf,
}) => {
  const { actors } = await makeCast();
  // All of it works without a script.
  const page = await browserOf(actors.author.accountId, { javaScriptEnabled: false });
  await page.goto(`${ACT}/ch1`);
  await page
    .getByRole('link', { name: /Глава 2\. Аттестация/ })
    .first()
    .click();
  await expect(page).toHaveURL(/law_teacher_status\/ch2$/);
  await page
    .getByRole('navigation', { name: 'Оглавление' })
    .getByText('Порядок аттестации')
    .click();
  await expect(page).toHaveTitle(/Статья 2/);
  await expect(page.locator('.act-t')).toContainText('каждые пять лет');
  await expect(page.locator('.act-t')).not.toContainText('лицо, которое учит');

  await page.getByRole('link', { name: 'рус + қаз' }).click();
  await expect(page.locator('.act-t p[lang=kk]').first()).toHaveText(/бес жылда бір рет/);
  await page.getByRole('link', { name: 'Қазақша', exact: true }).first().click();
  await expect(page.locator('.act-t h2')).toHaveText('2-бап. Аттестаттау тәртібі');

  await page.goto(`${ACT}/a2/p2`);
  await expect(page.locator('.lu.on')).toContainText(NORM);
  await page.locator('#edition').selectOption('2024-01-01');
  await page.getByRole('button', { name: 'Показать' }).click();
  await expect(page.locator('.lu.on')).toContainText('Порядок устанавливает школа.');
  await page.locator('.lu.on').getByText('⋯').click();
  await page.locator('.lu.on').getByRole('link', { name: 'Как менялось' }).click();
  await expect(page.locator('.difft').first()).toContainText(GAP);

  await page.goto(ACT);
  await page.getByRole('searchbox', { name: 'Поиск в этом акте' }).fill('комиссия');
  await page.getByRole('search', { name: 'Поиск в этом акте' }).getByRole('button').click();
  await expect(page.locator('.act-hits li')).toHaveCount(1);
  await expect(page.locator('.act-hits mark')).toHaveText('Комиссию');

  await page.goto('/acts');
  await page.getByLabel(/слова текста/).fill('реттелмеген');
  await page.getByRole('button', { name: 'Найти' }).last().click();
  await page.getByRole('link', { name: 'Статья 2, пункт 2' }).click();
  await expect(page.locator('.lu.on')).toContainText('Осы Заңда реттелмеген');
});

test('without JavaScript a unit’s own link begins a report at that unit', async ({ browserOf }) => {
  const { actors } = await makeCast();
  const page = await browserOf(actors.author.accountId, { javaScriptEnabled: false });
  await page.goto(`${ACT}/a2/p2`);
  await page.locator('.lu.on').getByText('⋯').click();
  await page.locator('.lu.on').getByRole('link', { name: 'Сообщить о пробеле здесь' }).click();
  await expect(page.locator('main')).toContainText('Статья 2, пункт 2');
  await page.getByRole('button', { name: 'Начать черновик' }).click();
  await expect(page.locator('.normrow')).toContainText('п. 2 ст. 2');
});

test('words that are selected become a report with its citation and quote, marked wherever the norm is read', async ({
  browserOf,
}) => {
  const { actors } = await makeCast();
  const page = await browserOf(actors.author.accountId);
  await page.goto(`${ACT}/a2`);
  const words = page.locator('[data-unit="a2/p2"] [data-words]');
  await words.evaluate((element, gap) => {
    const text = element.firstChild as Text;
    const start = text.data.indexOf(gap);
    getSelection()!.setBaseAndExtent(text, start, text, start + gap.length);
  }, GAP);
  await pressKey(page, 'm');
  await expect(words.locator('mark')).toHaveText(`${GAP}1`);
  await page.getByRole('button', { name: 'Сообщить о пробеле здесь' }).click();
  await expect(page.locator('blockquote mark')).toHaveText(GAP);
  await page.getByRole('button', { name: 'Начать черновик' }).click();

  await expect(page.locator('.normrow')).toContainText('п. 2 ст. 2');
  await expect(page.locator('.ProseMirror mark[data-mark="1"]')).toHaveText(GAP);
  await expect(page.locator('.law-t mark').first()).toHaveText(`${GAP}1`);

  const reportId = page.url().split('/').at(-2)!;
  const context = contextOf(actors.author, new Date());
  const { norm: _norm, what: _what, ...rest } = wholeDraft;
  await saveDraft(context, { reportId, input: saveOf(rest) });
  const now = new Date();
  const check = await getCheck(actors.author, { id: reportId, lang: 'ru', now });
  const sent = await submitReport(context, { reportId, seen: check!.seen });
  expect(sent).toMatchObject({ ok: true });

  const office = await browserOf(actors.head.accountId);
  for (const path of [`/review/${reportId}/peek`, `/review/${reportId}`, `/reports/${reportId}`]) {
    await office.goto(path);
    await expect(office.locator('.law mark, .law-t mark').first(), path).toContainText(GAP);
  }
});

test('by keyboard: the number of a unit is focused, arrows choose its words, m marks them', async ({
  browserOf,
}) => {
  const { actors } = await makeCast();
  const page = await browserOf(actors.author.accountId);
  await page.goto(`${ACT}/a2`);
  const unit = page.locator('[data-unit="a2/p1"]');
  await tabTo(page, unit.locator('.lu-n'));
  await page.keyboard.press('ArrowRight');
  const keys = await russianKeys(page);
  await keys.press('KeyM');
  await expect(unit.locator('mark')).toHaveText(/^Аттестация\s?1$/);
  await expect(page.locator('[data-gap-say]')).toContainText('«Аттестация»');
  await page.getByRole('button', { name: 'Снять отметку' }).click();
  await expect(unit.locator('mark')).toHaveCount(0);
});

test('old addresses with # still lead to their place', async ({ browserOf }) => {
  const { actors } = await makeCast();
  const page = await browserOf(actors.author.accountId);
  await page.goto(`${ACT}/a3#Z1900000293/a2/p2`);
  await expect(page).toHaveURL(/law_teacher_status\/a2\/p2$/);
  await expect(page.locator('.lu.on')).toContainText(NORM);
});
