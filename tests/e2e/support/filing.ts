import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect } from './lacuna.ts';
import { expectStatus } from './standing.ts';
import { wordsOf } from './words.ts';

/** What a filer types and ticks; lists by the keys of the taxonomies. */
export interface Written {
  title: string;
  /** Citations as they are pasted, each with how many norms it gives. */
  citations?: readonly (readonly [text: string, norms: number])[];
  text: string;
  kinds: readonly string[];
  factors?: readonly string[];
  regions: readonly string[];
  levels: readonly string[];
  risks?: readonly string[];
  harms?: readonly string[];
  place?: string;
  measure?: string;
}

/** Begins a draft for the filer's group and fills it in; it ends with the draft's id, all of it kept. */
export async function fileDraft(page: Page, written: Written): Promise<string> {
  await page.goto(paths.newReport());
  const t = await wordsOf(page);
  await page.getByRole('button', { name: t('reports:begin.start') }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}\/edit/);
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await page.locator('[name="title.title"]').fill(written.title);
  for (const [text, norms] of written.citations ?? []) await cite(page, text, norms);
  await page.getByRole('textbox', { name: t('reports:what.label') }).click();
  await page.keyboard.insertText(written.text);
  await tick(page, 'kind.gapKinds', written.kinds);
  await tick(page, 'kind.factors', written.factors);
  await tick(page, 'where.regions', written.regions);
  await tick(page, 'where.levels', written.levels);
  await tick(page, 'where.risks', written.risks);
  await tick(page, 'harm.harms', written.harms);
  if (written.place) await page.locator('[name="where.place"]').fill(written.place);
  if (written.measure) await page.locator('[name="fix.measure"]').fill(written.measure);
  await lookItThrough(page);
  return page.url().split('/').at(-2)!;
}

/** Pastes a citation as it is written; so many norms more stand in the draft then. */
export async function cite(page: Page, text: string, norms = 1) {
  const t = await wordsOf(page);
  const before = await page.locator('.normrow').count();
  await page.locator('[name="norm.citation"]').fill(text);
  await page
    .locator('#norm')
    .getByRole('button', { name: t('reports:norm.add'), exact: true })
    .click();
  await expect(page.locator('.normrow')).toHaveCount(before + norms);
}

/** Ticks entries of a list, opening the fold in which the rest of it waits. */
export async function tick(page: Page, list: string, keys: readonly string[] = []) {
  for (const key of keys) {
    const box = page.locator(`input[name="${list}.keys"][value="${key}"]`);
    if (!(await box.isVisible())) {
      await page.locator('details', { has: box }).locator('summary').click();
    }
    await box.check();
  }
}

/** From the draft to the page that shows all of it as the office will read it. */
export async function lookItThrough(page: Page) {
  const t = await wordsOf(page);
  await page.getByRole('button', { name: t('reports:edit.check'), exact: true }).click();
  await expect(page).toHaveURL(/\/check(#.*)?$/);
}

/** Makes a colleague of the same group co-author of a draft. */
export async function addColleague(page: Page, reportId: string, name: string) {
  await page.goto(paths.reportPeople(reportId));
  const t = await wordsOf(page);
  await page.locator('[name=accountId]').selectOption({ label: name });
  await page.getByRole('button', { name: t('reports:people.addButton'), exact: true }).click();
  await expect(page.getByText(t('reports:toast.personAdded'))).toBeVisible();
}

/** Invites somebody of another group as co-author; they find it among their news and say yes. */
export async function bringIn(page: Page, reportId: string, guest: Page, email: string) {
  await page.goto(paths.reportPeople(reportId));
  const t = await wordsOf(page);
  await page.locator('#invite [name=email]').fill(email);
  await page.getByRole('button', { name: t('reports:people.inviteButton'), exact: true }).click();
  await expect(page.getByText(t('reports:toast.personInvited'))).toBeVisible();
  await expect(async () => {
    await guest.goto(paths.notifications());
    await guest
      .getByRole('link', { name: t('notifications:kind.invited') })
      .first()
      .click();
    await expect(guest.locator('h1')).toHaveText(t('reports:invite.title'), { timeout: 2_000 });
  }).toPass();
  await guest.getByRole('button', { name: t('reports:invite.accept') }).click();
  await expect(guest.getByText(t('reports:toast.inviteAccepted'))).toBeVisible();
}

/** The author of a draft hides the own name from all but co-authors and coordinators. */
export async function hideAuthor(page: Page, reportId: string) {
  await page.goto(`${paths.editReport(reportId)}#who`);
  const t = await wordsOf(page);
  const box = page.locator('[name=isHidden]');
  await box.check();
  await page.locator('form', { has: box }).getByRole('button').click();
  await expect(page.getByText(t('reports:toast.authorHidden'))).toBeVisible();
}

/** Sends the draft into the office, after a look at all of it. */
export async function submit(page: Page, reportId: string) {
  await page.goto(paths.checkReport(reportId));
  const t = await wordsOf(page);
  await page.getByRole('button', { name: t('reports:check.send') }).click();
  await expect(page.getByText(t('reports:toast.sent'))).toBeVisible();
  await expectStatus(page, 'submitted');
}
