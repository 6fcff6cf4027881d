import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect } from './lacuna.ts';
import { wordsOf } from './words.ts';

/** Adds an article by its address, and waits until the page is kept; the source's page stays open. */
export async function addArticle(page: Page, reportId: string, url: string, quote = '') {
  await page.goto(paths.newSource(reportId));
  const t = await wordsOf(page);
  await page.locator('[name=url]').fill(url);
  await page.locator('[name=quote]').fill(quote);
  await page.getByRole('button', { name: t('sources:new.add'), exact: true }).click();
  await expect(page.getByText(t('sources:toast.added'))).toBeVisible();
  // The page brings itself up to date when the job is done.
  await expect(page.locator('.sum').getByText(t('ui:evidence.captured'))).toBeVisible({
    timeout: 30_000,
  });
}

/** Adds a source that has no address, with the reason why. */
export async function addWithoutAddress(
  page: Page,
  reportId: string,
  given: {
    reason: string;
    title: string;
    outlet?: string;
    note?: string;
    quote?: string;
    role?: 'context';
  },
) {
  await page.goto(paths.newSource(reportId));
  const t = await wordsOf(page);
  await page.getByText(t('sources:new.noAddress'), { exact: true }).click();
  await page.getByText(t('sources:new.more'), { exact: true }).click();
  await page.locator('[name=noAddressReason]').fill(given.reason);
  await page.locator('[name=title]').fill(given.title);
  await page.locator('[name=outlet]').fill(given.outlet ?? '');
  await page.locator('[name=publishedNote]').fill(given.note ?? '');
  await page.locator('[name=quote]').fill(given.quote ?? '');
  if (given.role) await page.locator(`[name=role][value=${given.role}]`).check();
  await page.getByRole('button', { name: t('sources:new.add'), exact: true }).click();
  await expect(page.getByText(t('sources:toast.addedByHand'), { exact: true })).toBeVisible();
}

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Sends a file, looks at what it gives away, and adds it; a restricted one is open to its sender alone. */
export async function attach(
  page: Page,
  reportId: string,
  file: Upload,
  given: { title: string; isRestricted?: boolean },
) {
  await page.goto(paths.newAttachment(reportId));
  const t = await wordsOf(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: t('sources:file.send') }).click();
  await page.locator('[name=title]').fill(given.title);
  if (given.isRestricted) await page.locator('[name=isRestricted]').check();
  await page.getByRole('button', { name: t('sources:upload.add'), exact: true }).click();
  await expect(page.getByText(file.name).first()).toBeVisible();
}
