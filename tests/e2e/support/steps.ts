import type { Page } from '@playwright/test';
import { expect, type Lacuna } from './lacuna.ts';

const PASSWORD = 'три-слова-на-двери-2026';

interface Scene {
  lacuna: Lacuna;
  browserOf(accountId?: string): Promise<Page>;
}

/** A coordinator invites; whoever got the letter opens its link, sets a password and is signed in. */
export async function joinByInvitation(
  { lacuna, browserOf }: Scene,
  coordinator: Page,
  asked: { groupId: string; email: string; role: string },
): Promise<Page> {
  await coordinator.goto(`/groups/${asked.groupId}/invite`);
  await coordinator.getByLabel('Электронная почта').fill(asked.email);
  await coordinator.getByRole('radio', { name: asked.role }).check();
  await coordinator.getByRole('button', { name: 'Отправить приглашение' }).click();
  await expect(coordinator.getByText('Приглашение отправлено')).toBeVisible();
  const letter = await lacuna.mailbox.waitFor(asked.email);
  const page = await browserOf();
  await page.goto(letter.links[0]!);
  await page
    .getByLabel(/Имя/)
    .fill(asked.role === 'журналист' ? 'Руслан Петренко' : 'Гульнара Тасова');
  await page.getByLabel('Пароль', { exact: false }).first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Принять приглашение' }).click();
  await expect(page.getByRole('link', { name: 'Сообщения' }).first()).toBeVisible();
  return page;
}
