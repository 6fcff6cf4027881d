import type { Locator, Page } from '@playwright/test';
import { expect } from './lacuna.ts';

/** What the keys give on the Russian layout: only their places are those of the hints. */
const LETTERS: Record<string, string> = {
  KeyA: 'ф',
  KeyC: 'с',
  KeyD: 'в',
  KeyG: 'п',
  KeyJ: 'о',
  KeyK: 'л',
  KeyM: 'ь',
  KeyQ: 'й',
  KeyR: 'к',
  KeyX: 'ч',
  Slash: '.',
};

const SHIFT = 8;

/** A keyboard on the Russian layout: trusted keys of the browser whose letters are Cyrillic. */
export async function russianKeys(page: Page) {
  const session = await page.context().newCDPSession(page);
  const press = async (code: string, { shift = false } = {}) => {
    // A page answers keys once its scripts have come.
    await page.waitForLoadState();
    const digit = /^Digit(\d)$/.exec(code)?.[1];
    const letter = digit ?? LETTERS[code];
    if (letter === undefined) throw new Error(`${code} is not on this keyboard`);
    const key = shift ? letter.toUpperCase() : letter;
    const event = { code, key, modifiers: shift ? SHIFT : 0 };
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: key });
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  };
  return {
    press,
    /** Keys that no layout changes: Tab, Enter, Escape, Space, Control+Enter. */
    plain: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** On by Tab, as far as the control. */
    async tabTo(control: Locator) {
      await expect(control).toBeVisible();
      const isThere = () => control.evaluate((element) => element === document.activeElement);
      for (let steps = 0; steps < 80 && !(await isThere()); steps += 1) {
        await page.keyboard.press('Tab');
      }
      await expect(control).toBeFocused();
    },
  };
}
