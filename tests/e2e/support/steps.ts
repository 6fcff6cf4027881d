import type { Page } from '@playwright/test';
import type { GroupRole } from '#app/access/actor.ts';
import { paths } from '#app/paths.ts';
import { expect, type Lacuna } from './lacuna.ts';
import { wordsOf } from './words.ts';

export * from './adding-sources.ts';
export * from './filing.ts';
export * from './office.ts';
export * from './standing.ts';

/** The hands of the people of the five cases; each works in the language in which its page stands. */
export interface Stage {
  lacuna: Lacuna;
  browserOf(accountId?: string, options?: { locale?: string }): Promise<Page>;
}

const PASSWORD = 'три-слова-на-двери-2026';

/** A coordinator invites; whoever got the letter opens its link, sets a password and is signed in. */
export async function joinByInvitation(
  { lacuna, browserOf }: Stage,
  coordinator: Page,
  asked: { groupId: string; email: string; role: GroupRole; name: string; locale?: string },
): Promise<Page> {
  await coordinator.goto(paths.invite(asked.groupId));
  const t = await wordsOf(coordinator);
  await coordinator.locator('[name=email]').fill(asked.email);
  await coordinator.getByRole('radio', { name: t(`groups:role.${asked.role}`) }).check();
  await coordinator.getByRole('button', { name: t('groups:invite.submit') }).click();
  await expect(coordinator.getByText(t('groups:toast.invited'))).toBeVisible();
  const letter = await lacuna.mailbox.waitFor(asked.email);
  const page = await browserOf(undefined, asked.locale ? { locale: asked.locale } : {});
  await page.goto(letter.links[0]!);
  const own = await wordsOf(page);
  await page.locator('[name=name]').fill(asked.name);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: own('people:invitation.accept') }).click();
  await expect(page.getByRole('link', { name: own('reports:title') }).first()).toBeVisible();
  return page;
}

const SEND = {
  group: 'ui:circle.sendGroup',
  shared: 'ui:circle.sendShared',
  office: 'ui:circle.sendOffice',
} as const;
type Circle = keyof typeof SEND;

/** Says something in a circle of the report's discussion. */
export async function say(page: Page, reportId: string, circle: Circle, text: string) {
  await page.goto(paths.reportDiscussion(reportId));
  const t = await wordsOf(page);
  const region = page.getByRole('region', { name: t(`ui:circle.${circle}`), exact: true });
  const begin = region.locator('.after');
  const box = begin.getByRole('textbox');
  if (!(await box.isVisible())) await begin.locator('summary').first().click();
  await box.fill(text);
  await begin.getByRole('button', { name: t(SEND[circle]), exact: true }).click();
  await expect(region.locator('.cm').getByText(text)).toBeVisible();
}

/** Closes the pages on which people would see the news themselves, so that a letter tells them. */
export async function leave(...pages: Page[]) {
  for (const page of pages) await page.goto('about:blank');
}

/** The letter that tells somebody this of a report; it is not sent to who has read the news before. */
export const letterAbout = (lacuna: Lacuna, to: string, title: string, what: string) =>
  lacuna.mailbox.waitFor(
    to,
    ({ subject, text }) => text.includes(title) && subject.toLowerCase().includes(what),
  );

/** Finds by the words what one may see. */
export async function search(page: Page, words: string) {
  await page.goto(`${paths.search()}?${new URLSearchParams({ q: words }).toString()}`);
}
