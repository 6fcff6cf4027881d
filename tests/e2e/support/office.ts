import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect } from './lacuna.ts';
import { wordsOf } from './words.ts';

/** An analyst finds a report in the queue, opens it and takes it. */
export async function claim(page: Page, reportId: string) {
  await page.goto(paths.review());
  await page.locator(`#q-${reportId} [data-open]`).click();
  await expect(page).toHaveURL(new RegExp(`/review/${reportId}`));
  const t = await wordsOf(page);
  await page
    .locator('.waiting')
    .getByRole('button', { name: t('review:claim') })
    .click();
  await expect(page.getByText(t('review:toast.claimed'))).toBeVisible();
}

/** Decides on a report that one holds, with what the decision demands by the names of its fields. */
export async function decide(
  page: Page,
  reportId: string,
  kind: string,
  fields: Record<string, string> = {},
) {
  await page.goto(paths.decide(reportId));
  await page.locator(`input[name=kind][value=${kind}]`).check();
  await decideHere(page, kind, fields);
}

/** Fills in a decision whose kind is chosen, and signs it. */
export async function decideHere(page: Page, kind: string, fields: Record<string, string>) {
  const t = await wordsOf(page);
  const from = new URL(page.url()).pathname;
  const form = page.locator('#decide');
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption(value);
    else await field.fill(value);
  }
  await page
    .locator('.sign')
    .getByRole('button', { name: t(`review:kind.${kind}`) })
    .click();
  await expect(page).not.toHaveURL(new RegExp(from));
}

/** The last move of the stretch: who holds an accepted report begins its analysis. */
export async function startAnalysis(page: Page, reportId: string) {
  await page.goto(paths.decide(reportId));
  const t = await wordsOf(page);
  await page.getByRole('button', { name: t('review:startAnalysis') }).click();
  await expect(page.getByText(t('review:toast.analysis'))).toBeVisible();
}
