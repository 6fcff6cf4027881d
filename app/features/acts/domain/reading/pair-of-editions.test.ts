import { expect, test } from 'vitest';
import { pairOfEditions, pairOfLanguages } from './pair-of-editions.ts';

const edition = (id: string, language: 'ru' | 'kk', validFrom: string) => ({
  id,
  language,
  validFrom,
});
const ru1 = edition('ru1', 'ru', '2024-01-01');
const ru2 = edition('ru2', 'ru', '2025-01-01');
const ru3 = edition('ru3', 'ru', '2026-01-01');
const kk2 = edition('kk2', 'kk', '2025-06-01');
const all = [ru3, kk2, ru1, ru2];

test('two editions: those asked for, whichever comes first, else the two newest', () => {
  expect(pairOfEditions(all, 'ru3', 'ru1')).toEqual({ before: ru1, after: ru3 });
  expect(pairOfEditions(all, null, null)).toEqual({ before: ru2, after: ru3 });
  expect(pairOfEditions(all, 'kk2', 'ru1')).toEqual({ before: ru2, after: ru3 });
  expect(pairOfEditions([ru1, kk2], null, null)).toBeNull();
});

test('two languages: the one that held on the day of the other, else the nearest after it', () => {
  expect(pairOfLanguages(all, null, null)).toEqual({ left: ru3, right: kk2 });
  expect(pairOfLanguages(all, 'ru1', null)).toEqual({ left: ru1, right: kk2 });
  expect(pairOfLanguages(all, 'kk2', 'ru1')).toEqual({ left: kk2, right: ru1 });
  expect(pairOfLanguages([ru1, ru2], null, null)).toBeNull();
});
