import { makeCast } from '#tests/factories/cast.ts';
import { makeClaimed } from '#tests/factories/queued.ts';
import { expect, test } from './support/lacuna.ts';

test('a report on paper is its text, whole, without what only a screen can use', async ({
  browserOf,
}) => {
  const { actors, group } = await makeCast();
  const { id } = await makeClaimed(actors.author, group.id, actors.assignee, { now: new Date() });
  const page = await browserOf(actors.assignee.accountId);
  await page.goto(`/reports/${id}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeHidden();
  for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
  // A dark screen is no dark paper.
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});
