import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeSource } from '#tests/factories/source.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { html } from '#tests/support/article-server.ts';
import { writePdf } from './support/files.ts';
import { pressKey } from './support/keyboard.ts';
import { expect, test, type Lacuna } from './support/lacuna.ts';

const { paragraphs, title } = russianArticle;

/** A page of the real site on loopback, with these paragraphs until it is put there anew. */
const publish = ({ articles }: Lacuna, path: string, given: readonly string[] = paragraphs) =>
  articles.serve(path, html(articleHtml({ ...russianArticle, paragraphs: given })));

/** Adds an article of the loopback site by its address and waits until its copy is sealed. */
async function addArticle(page: Page, reportId: string, url: string): Promise<string> {
  await page.goto(`/reports/${reportId}/sources/new`);
  await page.getByLabel('Адрес страницы').fill(url);
  await page.getByRole('button', { name: 'Добавить источник', exact: true }).click();
  await expect(page.getByText('Источник добавлен').first()).toBeVisible();
  const { id } = await db().source.findFirstOrThrow({ where: { reportId, url } });
  await page.goto(`/sources/${id}`);
  // The page brings itself up to date when the copy is there.
  await expect(page.locator('.sum').getByText('копия сохранена')).toBeVisible({ timeout: 20_000 });
  return id;
}

/** Selects words within the copy, as a hand with a mouse does. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const text = document.querySelector('[data-quotable]')!;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    }
  }, words);

test('words are quoted by q, without a script by a field, and taken back while it is a draft', async ({
  lacuna,
  browserOf,
}) => {
  const cast = await makeCast();
  const { author, colleague } = cast.actors;
  const report = await reportOf(cast, { status: 'draft' });
  publish(lacuna, '/quoted');
  const page = await browserOf(author.accountId);
  const id = await addArticle(page, report.id, lacuna.articles.url('/quoted'));

  const words = 'Мы видим место тогда, когда его внесут';
  await select(page, words);
  await pressKey(page, 'q');
  await expect(page.getByText('Цитата сохранена').first()).toBeVisible();
  await expect(page.locator('#quotes li')).toContainText(words);
  await expect(page.locator('mark.qt')).toHaveText(words);

  const plain = await browserOf(author.accountId, { javaScriptEnabled: false });
  await plain.goto(`/sources/${id}`);
  await plain.getByText('Добавить цитату').click();
  await plain.getByLabel('Слова источника').fill('Таких слов в статье нет');
  await plain.getByRole('button', { name: 'Сохранить цитату' }).click();
  await expect(plain.getByText('В этой копии таких слов нет').first()).toBeVisible();
  await expect(plain.getByLabel('Слова источника')).toHaveValue('Таких слов в статье нет');
  await plain.getByLabel('Слова источника').fill('За год  в редакцию\nпришло сорок писем');
  await plain.getByRole('button', { name: 'Сохранить цитату' }).click();
  await expect(plain.locator('mark.qt')).toHaveText([
    words,
    'За год в редакцию пришло сорок писем',
  ]);

  // Whoever reads the draft reads the quotes with it, and takes back none of others.
  const reader = await browserOf(colleague.accountId);
  await reader.goto(`/sources/${id}`);
  await expect(reader.locator('#quotes li').first()).toContainText(`«${words}»`);
  await expect(reader.getByRole('button', { name: /Убрать цитату/ })).toHaveCount(0);

  await plain.getByRole('button', { name: 'Убрать цитату 1' }).click();
  await expect(plain.locator('mark.qt')).toHaveText(['За год в редакцию пришло сорок писем']);
});

test('an article that changed since stands beside its sealed copy', async ({
  lacuna,
  browserOf,
}) => {
  const cast = await makeCast();
  const report = await reportOf(cast);
  publish(lacuna, '/changing');
  const page = await browserOf(cast.actors.author.accountId);
  const id = await addArticle(page, report.id, lacuna.articles.url('/changing'));
  await select(page, 'Мы видим место тогда, когда его внесут');
  await pressKey(page, 'q');
  await expect(page.locator('#quotes li')).toHaveCount(1);

  publish(lacuna, '/changing', [
    paragraphs[0]!,
    `${paragraphs[1]!} Так решил суд.`,
    paragraphs[3]!,
  ]);
  await page.getByRole('button', { name: 'Сохранить ещё одну копию' }).click();
  await expect(page.locator('.sum')).toContainText('страница на сайте изменилась', {
    timeout: 20_000,
  });
  await expect(page.locator('.sum')).toContainText('убран 1 абзац, изменён 1 абзац');
  // What was quoted stays in force: the copy was sealed before.
  await expect(page.locator('mark.qt')).toHaveCount(1);

  await page.getByRole('link', { name: /Что изменилось/ }).click();
  await expect(page.getByText('Абзаца больше нет.')).toBeVisible();
  await expect(page.locator('.side del')).toContainText(['В управлении образования']);
  await expect(page.locator('.side ins')).toContainText(['Так решил суд.']);
  await page.getByRole('link', { name: 'Показать разницу в одном столбце' }).click();
  await expect(page.locator('.difft del')).toHaveCount(1);

  await page.goto(`/sources/${id}`);
  await page.getByRole('button', { name: 'Проверить сумму заново' }).click();
  await expect(page.getByText('Сумма совпадает')).toBeVisible();
  await page.goto(`/reports/${report.id}`);
  await expect(page.locator('#s1')).toContainText('страница на сайте изменилась');
});

test('a journalist protects a source, keeps it back until a day, and clears it for the public', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const { author, journalist, assignee, head } = cast.actors;
  const report = await reportOf(cast);
  const secret = 'Разговор с Анной К. из районного отдела';
  const id = await makeSource(author, report.id, {
    noAddressReason: 'Разговор по телефону',
    title: secret,
  });
  const page = await browserOf(journalist.accountId);

  await test.step('the protection, with one person named', async () => {
    await page.goto(`/sources/${id}`);
    await page.getByRole('link', { name: 'Защита и публикация' }).click();
    await page.getByLabel('Описание для остальных').fill('Сотрудница отдела образования');
    await page.locator(`[name=named][value="${assignee.accountId}"]`).check();
    await page.getByRole('button', { name: 'Защитить' }).click();
    await expect(page.locator('.sum')).toContainText('защищённый источник');
  });

  await test.step('it is whole to who is named, and a bare description to the head', async () => {
    const named = await browserOf(assignee.accountId);
    await named.goto(`/sources/${id}`);
    await expect(named.getByRole('heading', { name: secret })).toBeVisible();
    const other = await browserOf(head.accountId);
    await other.goto(`/reports/${report.id}`);
    await expect(other.locator('#s1')).toContainText('Сотрудница отдела образования');
    expect(await other.content()).not.toContain('Анной К.');
    expect((await other.goto(`/sources/${id}`))?.status()).toBe(404);
    await page.goto(`/sources/${id}`);
    await page.getByText(/^\d+ запис/).click();
    const looks = page.locator('li', { hasText: 'Просмотрен защищённый источник' });
    await expect(looks.filter({ hasText: 'Айгерим Сейтова' })).toBeVisible();
  });

  await test.step('the day before which nothing of it is published', async () => {
    await page.goto(`/sources/${id}/protection`);
    await page.getByLabel('Дата').fill('2027-01-15');
    await page.getByRole('button', { name: 'Сохранить дату' }).click();
    await expect(page.locator('.sum')).toContainText('Не раньше 15.01.2027');
  });

  await test.step('the mark for the public, and its way back', async () => {
    await page.goto(`/sources/${id}/protection`);
    await page.getByRole('button', { name: 'Можно показать публике' }).click();
    await expect(page.locator('.sum')).toContainText('Можно показать публике');
    await page.goto(`/sources/${id}/protection`);
    await page.getByRole('button', { name: 'Взять отметку назад' }).click();
    await expect(page.locator('.sum')).not.toContainText('Можно показать публике');
  });

  await test.step('the protection is the journalist’s to lift, though a member brought the source', async () => {
    const member = await browserOf(author.accountId);
    expect((await member.goto(`/sources/${id}/protection`))?.status()).toBe(403);
    await page.goto(`/sources/${id}/protection`);
    await page.getByRole('button', { name: 'Снять защиту' }).click();
    await expect(page.locator('.sum')).not.toContainText('защищённый источник');
  });
});

test('a file is open to the people named and to nobody else, who still know that it is there', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const { author, coordinator, colleague } = cast.actors;
  const report = await reportOf(cast);
  const page = await browserOf(author.accountId);
  await page.goto(`/reports/${report.id}/files/new`);
  await page.locator('input[type=file]').setInputFiles(writePdf('pismo-roditelya.pdf'));
  await page.getByRole('button', { name: 'Отправить файл' }).click();
  await page.getByRole('checkbox', { name: 'Открыть файл только названным людям' }).check();
  await page.locator(`[name=named][value="${coordinator.accountId}"]`).check();
  await page.getByRole('button', { name: 'Добавить файл' }).click();
  await expect(page.getByText('открыт названным: Мадина Оспанова')).toBeVisible();
  const { pathname } = new URL(page.url());

  const named = await browserOf(coordinator.accountId);
  await named.goto(pathname);
  const download = named.waitForEvent('download');
  await named.getByRole('link', { name: 'Скачать оригинал' }).click();
  expect((await download).suggestedFilename()).toBe('pismo-roditelya.pdf');

  const other = await browserOf(colleague.accountId);
  await other.goto(pathname);
  await expect(other.getByText('Файл открыт названным людям')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Скачать оригинал' })).toHaveCount(0);
});

test('a file that the server would not take is told of before it is sent', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const report = await reportOf(cast, { status: 'draft' });
  const page = await browserOf(cast.actors.author.accountId);
  await page.goto(`/reports/${report.id}/files/new`);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  // As a file of 51 MB that nobody has to carry here.
  await page.locator('input[type=file]').setInputFiles(writePdf('otvet.pdf'));
  await page.locator('form[data-upload]').evaluate((form: HTMLElement) => {
    form.dataset.upload = '10';
  });
  await page.getByRole('button', { name: 'Отправить файл' }).click();
  await expect(page.locator('.msg')).toContainText('Файл больше 50 МБ');
  expect(posts).toEqual([]);
});

test('a file whose sending broke off goes out again by itself when the link is back', async ({
  browserOf,
}) => {
  const cast = await makeCast();
  const report = await reportOf(cast, { status: 'draft' });
  const page = await browserOf(cast.actors.author.accountId);
  await page.goto(`/reports/${report.id}/files/new`);
  await page.locator('input[type=file]').setInputFiles(writePdf('otvet.pdf'));
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Отправить файл' }).click();
  await expect(page.getByRole('button', { name: 'Отправить ещё раз' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/uploads\//, { timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Проверьте файл' })).toBeVisible();
});

test('the article’s title is the source’s, and the same page in another report is pointed out', async ({
  lacuna,
  browserOf,
}) => {
  const cast = await makeCast();
  const first = await reportOf(cast, { title: 'Первое сообщение о местах' });
  const second = await reportOf(cast, { status: 'draft' });
  publish(lacuna, '/twice');
  const page = await browserOf(cast.actors.author.accountId);
  await addArticle(page, first.id, lacuna.articles.url('/twice'));
  await addArticle(page, second.id, lacuna.articles.url('/twice'));
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('link', { name: /Первое сообщение о местах/ })).toBeVisible();
});
