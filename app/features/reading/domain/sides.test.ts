import { expect, test } from 'vitest';
import { sidesOf } from './sides.ts';

const ru = { language: 'ru', edition: '2026-01-01' } as const;
const kk = { language: 'kk', edition: '2026-07-01' } as const;

test('the page’s language stands at the left, and the newest edition is what was read', () => {
  expect(sidesOf([kk, ru], 'ru')).toEqual({ left: ru, right: kk, newest: '2026-07-01' });
  expect(sidesOf([ru, kk], 'kk')).toEqual({ left: kk, right: ru, newest: '2026-07-01' });
  expect(sidesOf([ru, kk], 'en').left).toBe(ru);
  expect(sidesOf([ru], 'kk')).toEqual({ left: ru, right: null, newest: '2026-01-01' });
  expect(sidesOf([], 'ru')).toEqual({ left: null, right: null, newest: null });
});
