import { readdirSync, readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = 'app/i18n/locales';
const LANGUAGES = ['ru', 'kk', 'en'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Which plural endings a language has, by Intl.PluralRules. */
const ENDINGS = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, new Intl.PluralRules(lang).resolvedOptions().pluralCategories]),
);

type Texts = Record<string, string>;

function flat(value: object, prefix = ''): Texts {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string'
        ? [[prefix + key, inner]]
        : Object.entries(flat(inner as object, `${prefix}${key}.`)),
    ),
  );
}

const namesIn = (lang: string) => readdirSync(join(FOLDER, lang)).sort();
const textsOf = (lang: string, name: string) =>
  flat(JSON.parse(readFileSync(join(FOLDER, lang, name), 'utf8')) as object);
const bases = (texts: Texts) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();
const slots = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

test('there is nothing but JSON, and the same files, in every language', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(['en', 'kk', 'ru']);
  for (const lang of LANGUAGES) {
    expect(namesIn(lang)).toEqual(namesIn('ru'));
    expect(namesIn(lang).filter((name) => !name.endsWith('.json'))).toEqual([]);
  }
});

describe.each(namesIn('ru'))('%s', (name) => {
  test.each(['kk', 'en'] as const)('has the same keys in %s as in Russian', (lang) => {
    expect(bases(textsOf(lang, name))).toEqual(bases(textsOf('ru', name)));
  });

  test.each(LANGUAGES)('has every plural ending of %s and no other', (lang) => {
    const texts = textsOf(lang, name);
    const plural = new Set(
      Object.keys(texts)
        .filter((key) => PLURAL.test(key) && `${key.replace(PLURAL, '')}_other` in texts)
        .map((key) => key.replace(PLURAL, '')),
    );
    for (const base of plural) {
      const endings = Object.keys(texts)
        .filter((key) => key.replace(PLURAL, '') === base && PLURAL.test(key))
        .map((key) => key.slice(base.length + 1));
      expect([base, endings.sort()]).toEqual([base, [...ENDINGS[lang]!].sort()]);
    }
  });

  test.each(['kk', 'en'] as const)('fills the same slots in %s', (lang) => {
    const ru = textsOf('ru', name);
    const other = textsOf(lang, name);
    for (const key of Object.keys(other)) {
      const twin = ru[key] ?? ru[`${key.replace(PLURAL, '')}_other`];
      if (twin === undefined || PLURAL.test(key)) continue;
      expect([key, slots(other[key]!)]).toEqual([key, slots(twin)]);
    }
  });

  test.each(LANGUAGES)('has no empty text and no leftover mark in %s', (lang) => {
    const bad = Object.entries(textsOf(lang, name)).filter(
      ([, text]) => !text.trim() || /TODO|\?\?\?/.test(text),
    );
    expect(bad).toEqual([]);
  });

  test('Russian and Kazakh texts are not left in English', () => {
    for (const lang of ['ru', 'kk'] as const) {
      const english = textsOf('en', name);
      const same = Object.entries(textsOf(lang, name)).filter(
        ([key, text]) =>
          !key.startsWith('language.') &&
          text === english[key] &&
          /[a-z]{4}/.test(text.replace(/\{\{.*?\}\}|https?:\S+|\S+@\S+/g, '')),
      );
      expect([lang, same]).toEqual([lang, []]);
    }
  });
});

const known = new Set(
  namesIn('ru').flatMap((name) => {
    const texts = textsOf('ru', name);
    return [...Object.keys(texts), ...bases(texts)].map((key) => `${name.slice(0, -5)}:${key}`);
  }),
);
const sources = globSync('app/**/*.{ts,tsx}').filter(
  (file) => !file.includes('.test.') && !file.includes('platform/prisma'),
);

test.each(sources.filter((file) => /\bt\(\s*['`]/.test(readFileSync(file, 'utf8'))))(
  'every text that %s says is there',
  (file) => {
    const keys = [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w-]+:[\w.-]+)'/g)].map(
      ([, key]) => key,
    );
    expect(keys.filter((key) => !known.has(key!))).toEqual([]);
  },
);
