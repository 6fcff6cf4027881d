import { describe, expect, test } from 'vitest';
import { passwordMistake } from './password-rules.ts';

const owner = { email: 'gulnara.tasova@example.kz', name: 'Гульнара Тасова' };

describe('passwords that are taken', () => {
  test.each([
    'место в детском саду',
    'балабақшадағы орын',
    'correct hors battery stapl',
    'қ'.repeat(3) + 'абвгдежз1',
    '🐎 staple battery',
  ])('%s', (password) => {
    expect(passwordMistake(password, owner)).toBeNull();
  });
});

describe('passwords that are not', () => {
  test.each([
    ['корот кий', 'errors.too-short|12'],
    ['12345678901', 'errors.too-short|12'],
    ['x'.repeat(201), 'errors.too-long|200'],
    ['123456789012', 'people.password.common'],
    ['987654321098', 'people.password.common'],
    ['aaaaaaaaaaaaaaa', 'people.password.common'],
    ['abababababab', 'people.password.common'],
    ['Password-2026!', 'people.password.common'],
    ['Қазақстан 2026', 'people.password.common'],
    ['ЙЦУКЕНГШЩЗхъ', 'people.password.common'],
    ['gulnara.tasova', 'people.password.own'],
    ['gulnara.tasova@example.kz', 'people.password.own'],
    ['ГульнараТасова1985', 'people.password.own'],
    ['тасова-гульнара', 'people.password.own'],
  ])('%s: %s', (password, reason) => {
    expect(passwordMistake(password, owner)).toBe(reason);
  });
});
