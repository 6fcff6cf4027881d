import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '#app/platform/database.server.ts';
import { expect, test as base } from './support/lacuna.ts';
import { pages, refusals } from './support/pages.ts';
import { accountOf, makeScene, type Scene } from './support/scene.ts';
import { expectNoForeignWords } from './support/words.ts';

// A scene is only looked at here: all pages of a worker share one.
const test = base.extend<object, { scene: Scene }>({
  scene: [async ({ lacuna: _ }, use) => use(await makeScene()), { scope: 'worker' }],
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Clean for axe in this light and size; on a phone nothing has to be pushed sideways. */
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  ]);
  expect(found).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(tooWide, 'pixels to push sideways').toBeLessThanOrEqual(0);
}

async function expectFrame(page: Page, language: 'ru' | 'kk') {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(/\S.* · (Лакуна|Lacuna)$/);
  await expect(page.locator('h1')).toHaveCount(1);
}

test.describe('in Russian', () => {
  for (const [name, [viewer, pathOf]] of Object.entries(pages)) {
    test(name, async ({ scene, browserOf }) => {
      const page = await browserOf(accountOf(scene, viewer), { viewport: DESKTOP });
      const answer = await page.goto(pathOf(scene));
      expect(answer?.status()).toBe(200);
      await expectFrame(page, 'ru');
      await expectNoForeignWords(page);
      await expectAccessible(page);
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    });
  }

  for (const [name, [viewer, pathOf, status]] of Object.entries(refusals)) {
    test(`${name}: ${status}`, async ({ scene, browserOf }) => {
      const page = await browserOf(accountOf(scene, viewer), { viewport: PHONE });
      expect((await page.goto(pathOf(scene)))?.status()).toBe(status);
      await expectFrame(page, 'ru');
      await expectNoForeignWords(page);
      await expectAccessible(page);
    });
  }
});

test.describe('in Kazakh', () => {
  const some = [
    'home of a group’s member',
    'reports',
    'a draft',
    'a report',
    'the queue',
    'a decision',
    'notifications',
    'profile',
    'a group',
    'an article of an act',
    'a norm that changed',
    'the tree of an import',
    'an article that is read',
    'coverage',
  ];
  for (const name of some) {
    test(name, async ({ scene, browserOf }) => {
      const [viewer, pathOf] = pages[name]!;
      const accountId = accountOf(scene, viewer)!;
      const page = await browserOf(accountId, { viewport: PHONE });
      // Only while this page is loaded: the other tests of the worker see theirs in Russian.
      await db().account.update({ where: { id: accountId }, data: { language: 'kk' } });
      const answer = await page.goto(pathOf(scene));
      await db().account.update({ where: { id: accountId }, data: { language: 'ru' } });
      expect(answer?.status()).toBe(200);
      await expectFrame(page, 'kk');
      await expectNoForeignWords(page);
      await expectAccessible(page);
    });
  }
});
