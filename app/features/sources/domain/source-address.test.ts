import { describe, expect, test } from 'vitest';
import { addressKeyOf, withoutAnchor } from './source-address.ts';

const key = (address: string) => addressKeyOf(new URL(address));

describe('the same page', () => {
  test.each([
    ['https://www.kaztag.kz/ru/news/1/', 'http://kaztag.kz/ru/news/1'],
    ['https://kaztag.kz/ru/news/1#p4', 'https://kaztag.kz/ru/news/1'],
    ['https://kaztag.kz/n?id=7&utm_source=tg&fbclid=x', 'https://kaztag.kz/n?id=7'],
    ['https://kaztag.kz/n?b=2&a=1', 'https://kaztag.kz/n?a=1&b=2'],
    ['https://KAZTAG.kz', 'https://kaztag.kz/'],
  ])('%s is %s', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  test.each([
    ['https://kaztag.kz/n?id=7', 'https://kaztag.kz/n?id=8'],
    ['https://kaztag.kz/n', 'https://kaztag.kz/N'],
    ['https://kaztag.kz/n', 'https://ru.kaztag.kz/n'],
    ['https://kaztag.kz:8443/n', 'https://kaztag.kz/n'],
  ])('%s is not %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test('is fetched without the place within it', () => {
    expect(withoutAnchor(new URL('https://kaztag.kz/n?id=7#:~:text=x'))).toBe(
      'https://kaztag.kz/n?id=7',
    );
  });
});
