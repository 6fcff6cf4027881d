import { expect, test } from 'vitest';
import { isFieldName } from './field-name.ts';

test.each([
  'title',
  'where.place',
  'norm.provisions[12].article',
  'regions[]',
  'csrf-token',
  'labelRu',
])('%s is a name', (name) => expect(isFieldName(name)).toBe(true));

test.each([
  ...[
    '',
    ' ',
    '.',
    'a.',
    '.a',
    'a..b',
    '[0]',
    'a[',
    'a]',
    'a[x]',
    'a[-1]',
    'a[4000000000]',
    'a[0][0][0]',
  ],
  ...[
    '__proto__',
    '__intent__',
    '__state__',
    'a.__proto__.b',
    'constructor',
    'a.constructor',
    'a.prototype',
  ],
  ...['ы', 'a\0', 'a b', 'a"b', `a${'.a'.repeat(7)}`, 'a'.repeat(201)],
])('«%s» is none', (name) => expect(isFieldName(name)).toBe(false));
