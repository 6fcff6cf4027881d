import { expect, test } from 'vitest';
import { shortRegion } from './short-region.ts';

test.each([
  ['Костанайская область', 'ru', 'Костанайская\u00a0обл.'],
  ['город Шымкент', 'ru', 'Шымкент'],
  ['область Абай', 'ru', 'Абай'],
  ['Қостанай облысы', 'kk', 'Қостанай\u00a0обл.'],
  ['Шымкент қаласы', 'kk', 'Шымкент'],
  ['Astana', 'en', 'Astana'],
] as const)('%s', (label, lang, short) => {
  expect(shortRegion(label, lang)).toBe(short);
});
