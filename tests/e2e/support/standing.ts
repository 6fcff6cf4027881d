import type { Page } from '@playwright/test';
import { expect } from './lacuna.ts';
import { wordsOf } from './words.ts';

/** The report's page says where it stands. */
export async function expectStatus(page: Page, status: string) {
  const t = await wordsOf(page);
  await expect(page.locator('main .st.pill').first()).toHaveText(t(`ui:status.${status}`));
}
