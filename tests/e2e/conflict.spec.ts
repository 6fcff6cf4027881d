import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeDraft, wholeDraft } from '#tests/factories/draft.ts';
import { expect, test } from './support/lacuna.ts';
import * as hand from './support/steps.ts';

const law = 'подпункт 7) пункта 3-2 статьи 63 Закона «Об образовании»';
const order = 'приказ от 22 января 2016 года № 66';
const text = `Мы сравнили ${law} и правила общежитий: они говорят разное.`;
const plain = { javaScriptEnabled: false };
const acts = ['law_education', 'order_dormitory_66'];

/** Either act leads to the report: by the page of its conflicts, and by the list. */
async function expectFoundByBoth(page: Page, reportId: string) {
  for (const act of acts) {
    await page.goto(paths.act(act));
    await page.getByRole('link', { name: 'Коллизии акта' }).click();
    const found = page.locator(`a[href="${paths.report(reportId)}"]`);
    await expect(found).toBeVisible();
    const item = page.locator('li', { has: found });
    await expect(item.locator('li')).toHaveCount(2);
  }
}

/** Both sides, the hint and what the filer says of it. */
async function expectSides(page: Page) {
  const conflict = page.locator('[data-conflict]').first();
  await expect(conflict.locator('.vs > div')).toHaveCount(2);
  await expect(conflict).toContainText('уровень 4');
  await expect(conflict).toContainText('уровень 8');
  await expect(conflict).toContainText('Подсказка, а не вывод');
  await expect(conflict).toContainText('более высокого уровня');
  await expect(conflict).toContainText('при наличии свободных мест');
}

test('a conflict is filed from the law’s side: the form asks for the second norm, and hints which one yields', async ({
  browserOf,
}) => {
  test.setTimeout(120_000);
  const { actors } = await makeCast();
  const page = await browserOf(actors.author.accountId);
  const id = await hand.fileDraft(page, {
    title: 'Место в общежитии: закон и правила говорят разное',
    text,
    citations: [[law, 1]],
    kinds: ['conflict_of_norms'],
    regions: ['kyzylorda'],
    levels: ['technical_vocational'],
  });
  await expect(page.getByRole('link', { name: 'нужна вторая норма' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отправить в проектный офис' })).toHaveCount(0);

  await page.goto(paths.editReport(id));
  const part = page.locator('#conflict');
  await expect(part).toContainText('У коллизии нужна вторая сторона');
  await hand.cite(page, order);
  await expect(part.locator('[name="conflict.sides"]')).toHaveCount(2);
  await expect(part).not.toContainText('У коллизии нужна вторая сторона');
  await expect(part).toContainText('Подсказка, а не вывод');
  await hand.tick(page, 'conflict.kinds', ['law_bylaw']);
  await part.locator('[name="conflict.yields"]').nth(2).check();
  await part.locator('[name="conflict.why"]').fill('Правила не могут сузить закон.');
  await hand.lookItThrough(page);
  await expectSides(page);
  await hand.submit(page, id);

  await page.goto(paths.report(id));
  await expectSides(page);
  await expect(page.locator('[data-conflict]')).toContainText('Правила не могут сузить закон.');
  const cited = page.locator('.prose a', { hasText: law });
  await expect(cited).toHaveAttribute('href', paths.act(acts[0]!, 'Z070000319_/a63/p3-2/s7'));
  await expectFoundByBoth(page, id);
});

test('a conflict is filed from the order’s side without JavaScript, and the office finds it by either act', async ({
  browserOf,
}) => {
  test.setTimeout(120_000);
  const { actors, group } = await makeCast();
  const { id } = await makeDraft(actors.author, group.id, {
    sent: { ...wholeDraft, kind: {}, norm: { provisions: [{ actKey: acts[1], marks: '[]' }] } },
  });
  const page = await browserOf(actors.author.accountId, plain);
  await page.goto(paths.editReport(id));
  await expect(page.locator('#conflict')).toHaveCount(0);
  const save = (name: string) =>
    page.locator(`#${name}`).getByRole('button', { name: 'Сохранить раздел' }).click();
  await hand.tick(page, 'kind.gapKinds', ['conflict_of_norms']);
  await save('kind');
  await expect(page.locator('#conflict')).toContainText('У коллизии нужна вторая сторона');
  await page.locator('[name="norm.citation"]').fill(law);
  await save('norm');
  await expect(page.locator('[name="conflict.sides"]:checked')).toHaveCount(2);
  await page.locator('[name="conflict.sides"]').first().uncheck();
  await save('conflict');
  await page.goto(paths.checkReport(id));
  await expect(page.getByRole('link', { name: 'у коллизии нужна вторая сторона' })).toBeVisible();
  await page.goto(paths.editReport(id));
  await page.locator('[name="conflict.sides"]').first().check();
  await save('conflict');
  await page.goto(paths.checkReport(id));
  await page.getByRole('button', { name: 'Отправить в проектный офис' }).click();
  await expectSides(page);
  await expectFoundByBoth(page, id);

  const office = await browserOf(actors.analyst.accountId, plain);
  for (const act of acts) {
    await office.goto(`${paths.review(`?act=${act}`)}&peek=${id}`);
    await expectSides(office);
  }
  await office.goto(paths.decide(id));
  await expectSides(office);
});

test('one place gives both languages of a mismatch', async ({ browserOf }) => {
  const { actors, group } = await makeCast();
  const provisions = [{ actKey: acts[0], article: '63', point: '3-2', subpoint: '7', marks: '[]' }];
  const { id } = await makeDraft(actors.author, group.id, {
    sent: {
      ...wholeDraft,
      norm: { provisions },
      kind: { gapKinds: { keys: ['language_mismatch'] } },
    },
  });
  const page = await browserOf(actors.author.accountId);
  await page.goto(paths.editReport(id));
  await expect(page.locator('#conflict')).toContainText('Нужны оба языка');
  await page.getByRole('button', { name: 'Добавить текст на втором языке' }).click();
  await expect(page.locator('.normrow')).toHaveCount(2);
  await expect(page.locator('#conflict')).not.toContainText('Нужны оба языка');
  await hand.lookItThrough(page);
  const sides = page.locator('[data-conflict] .vs .law-t');
  await expect(sides.nth(0)).toHaveAttribute('lang', 'ru');
  await expect(sides.nth(1)).toHaveAttribute('lang', 'kk');
  await expect(page.locator('[data-conflict]')).toContainText('здесь не оценивается');
  const sent = await db().reportConflictSide.count({
    where: { provision: { version: { reportId: id } } },
  });
  expect(sent).toBeGreaterThanOrEqual(2);
});
