import type { Page } from '@playwright/test';
import { expect } from './lacuna.ts';

/** Sends a text of an act as a file and waits until it is read; the page shows its tree then. */
export async function sendAct(page: Page, text: string, name = 'act.txt'): Promise<void> {
  await page.goto('/acts');
  await page.getByRole('link', { name: 'Импорт текста' }).click();
  const buffer = Buffer.from(text);
  await page.getByLabel('Файл с текстом акта').setInputFiles({
    ...{ name, mimeType: 'text/plain', buffer },
  });
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(page).toHaveURL(/\/acts\/import\/[\da-f-]{36}/);
  await untilRead(page);
}

/** The page comes by itself where there is a script; without one it is asked for again. */
async function untilRead(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(page.url());
    await expect(page.getByRole('link', { name: 'Сохранить редакцию' })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });
}

/** Keeps the tree that the page shows as an edition of an act of the register. */
export async function keepEdition(
  page: Page,
  { actKey, validFrom }: { actKey: string; validFrom: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Сохранить редакцию' }).click();
  await page.getByLabel('Акт реестра').selectOption(actKey);
  await page.getByLabel('Действует с').fill(validFrom);
  await page.getByRole('button', { name: 'Сохранить в реестр' }).click();
}
