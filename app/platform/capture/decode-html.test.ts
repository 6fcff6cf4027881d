import { expect, test } from 'vitest';
import { windows1251 } from '#tests/support/windows-1251.ts';
import { decodeHtml } from './decode-html.ts';

const page = (charset: string) =>
  `<html><head>${charset && `<meta charset="${charset}">`}</head><p>Направление в детский сад</p>`;
const old = (charset: string) => windows1251(page(charset));
const utf8 = (charset: string) => Buffer.from(page(charset));
const words = 'Направление в детский сад';

test.each<[string, Buffer, string]>([
  ['UTF-8 by header', utf8(''), 'text/html; charset=utf-8'],
  ['UTF-8 by meta tag', utf8('utf-8'), 'text/html'],
  ['UTF-8 by nothing', utf8(''), 'text/html'],
  [
    'UTF-8 by its mark, against the header',
    Buffer.concat([Buffer.from('\uFEFF'), utf8('')]),
    'text/html; charset=windows-1251',
  ],
  ['windows-1251 by header', old(''), 'text/html; charset=windows-1251'],
  ['windows-1251 by an alias in quotes', old(''), 'text/html; charset="cp1251"'],
  ['windows-1251 by meta tag', old('windows-1251'), 'text/html'],
  [
    'windows-1251 by http-equiv',
    windows1251(
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${words}`,
    ),
    '',
  ],
  ['windows-1251 by nothing', old(''), 'text/html'],
  ['windows-1251 that its header calls UTF-8', old('windows-1251'), 'text/html; charset=utf-8'],
  ['windows-1251 that its meta tag calls UTF-8', old('utf-8'), 'text/html'],
  ['windows-1251 that its meta tag calls UTF-16', old('utf-16'), 'text/html'],
  ['UTF-8 under a charset that nobody knows', utf8('x-unknown'), 'text/html; charset=klingon'],
  ['UTF-16 by its mark', Buffer.from(`\uFEFF${page('')}`, 'utf16le'), 'text/html'],
])('%s', (_, bytes, contentType) => {
  expect(decodeHtml(bytes, contentType)).toContain(words);
});

test('KOI8-R', () => {
  expect(decodeHtml(Buffer.from([0xf3, 0xc1, 0xc4]), 'text/html; charset=koi8-r')).toBe('Сад');
});

test('one broken letter does not make a page an older one', () => {
  const slip = Buffer.concat([Buffer.from('Сад '.repeat(500)), Buffer.from([0xd0])]);
  expect(decodeHtml(slip, 'text/html; charset=utf-8')).toMatch(/^Сад Сад .*\uFFFD$/);
});
