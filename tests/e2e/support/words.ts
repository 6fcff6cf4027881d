import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import { asLanguage } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { inProject } from '../../../scripts/bootstrap/project.mjs';
import { expect } from './lacuna.ts';

/** The product's words in the language in which the page stands, so that one hand works in each. */
export async function wordsOf(page: Page): Promise<Translate> {
  const lang = asLanguage(await page.locator('html').getAttribute('lang'));
  if (!lang) throw new Error(`${page.url()} is in no language of the product`);
  return translatorFor(lang);
}

/** Words of the product that are written in Latin letters in every language. */
const LATIN =
  /^(Lacuna|SHA|UTC|PDF|DOCX|ODT|XLSX|ODS|CSV|TXT|PNG|JPEG|GIF|WEBP|HEIC|MP3|OGG|WAV|M4A|EXIF|https|Tor|Markdown|Adilet|URL|HTML|HTTP|KK|RU|EN|MB|Enter|Esc|Alt|Ctrl|Shift|Chromium?|Chrome|Linux|Headless\w*)$/i;

/** The texts of the page, without those that are marked as another language or are data of the register. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const other of body.querySelectorAll(
      '[lang], script, style, noscript, template, code, kbd, textarea, input, .hash, [translate=no]',
    )) {
      other.remove();
    }
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts;
  });

/** No raw key and no word in Latin letters stands on the page. */
export async function expectNoForeignWords(page: Page) {
  const words = (await textsOf(page)).join(' ');
  const rest = words.replace(
    /\S+@\S+|https?:\/\/\S+|\S+\.(pdf|xlsx)|\b[a-z]+\/[a-z.+-]+|\b\S*\d\S*\b/g,
    ' ',
  );
  expect(rest.match(/\b[a-z][\w-]*:[a-z][\w.-]+/g) ?? [], 'keys instead of words').toEqual([]);
  const foreign = (rest.match(/\b[a-z]{3,}\b/gi) ?? []).filter((word) => !LATIN.test(word));
  expect(foreign, 'words in Latin letters').toEqual([]);
}

/** The page is Kazakh: nothing on it is a text of the product or of its lists in Russian. */
export async function expectKazakh(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expectNoForeignWords(page);
  const texts = await textsOf(page);
  const russian = russianAlone();
  const found = texts.map((text) => text.trim()).filter((text) => russian.has(text));
  expect(found, 'texts in Russian').toEqual([]);
}

let alone: Set<string> | undefined;

/** What the product says in Russian and does not say in Kazakh. */
function russianAlone(): Set<string> {
  const kazakh = new Set(said('kk'));
  alone ??= new Set(said('ru').filter((text) => !kazakh.has(text)));
  return alone;
}

/** The texts of the product and of the lists that filers pick from, in one language. */
function said(lang: 'ru' | 'kk'): string[] {
  const files = (folder: string) =>
    readdirSync(inProject(folder))
      .filter((name) => name.endsWith('.json'))
      .map((name): unknown => JSON.parse(readFileSync(inProject(folder, name), 'utf8')));
  return [
    ...files(`app/i18n/locales/${lang}`).flatMap((file) => leaves(file)),
    ...files('prisma/seed/reference').flatMap((list) => leaves(list, lang)),
  ];
}

/** Every string inside; with a name, those alone that stand under it. */
function leaves(value: unknown, under?: string): string[] {
  if (typeof value === 'string') return under ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === under && typeof inner === 'string' ? [inner] : leaves(inner, under),
  );
}
