import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import * as schema from './schema.ts';

/** A form as a browser sends it: every field there, most of them empty. */
function sent(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

const empty = {
  kind: 'article',
  role: 'evidence',
  title: '',
  outlet: '',
  outletType: '',
  author: '',
  publishedOn: '',
  publishedNote: '',
  language: '',
  quote: '',
};

describe('a form whose fields are left empty', () => {
  test('adds a source by its address alone', () => {
    const form = sent({
      ...empty,
      url: ' https://kaztag.kz/1 ',
      noAddressReason: '',
      text: '',
      protectedDescription: '',
    });
    const read = parseWithZod(form, { schema: schema.addSourceSchema });
    expect(read.status === 'success' && read.value).toMatchObject({
      url: 'https://kaztag.kz/1',
      title: '',
      isProtected: false,
    });
  });

  test('corrects a source to nothing but its kind', () => {
    const form = sent({ ...empty, version: '3' });
    const read = parseWithZod(form, { schema: schema.correctSourceSchema });
    expect(read.status === 'success' && read.value).toMatchObject({ version: 3, title: '' });
  });

  test('adds a file with its name, and lifts an embargo', () => {
    const file = sent({ ...empty, name: 'otvet.pdf' });
    expect(parseWithZod(file, { schema: schema.addFileSchema }).status).toBe('success');
    const day = sent({ embargoUntil: '' });
    expect(parseWithZod(day, { schema: schema.embargoSchema }).status).toBe('success');
  });
});

describe('what is missing is told beside its field', () => {
  test.each([
    [
      'neither address nor reason',
      schema.addSourceSchema,
      { ...empty, url: '', noAddressReason: '' },
      'url',
    ],
    [
      'a reason without a title',
      schema.addSourceSchema,
      { ...empty, noAddressReason: 'газета' },
      'title',
    ],
    [
      'protection without a description',
      schema.addSourceSchema,
      { ...empty, url: 'https://a.kz', isProtected: 'yes' },
      'protectedDescription',
    ],
    ['a text that is blank', schema.supplyTextSchema, { text: ' \r\n ' }, 'text'],
    [
      'a description that is blank',
      schema.protectSourceSchema,
      { protectedDescription: ' ' },
      'protectedDescription',
    ],
    ['no such day', schema.embargoSchema, { embargoUntil: '2026-02-30' }, 'embargoUntil'],
  ] as const)('%s', (_what, form, fields, field) => {
    const read = parseWithZod(sent(fields as Record<string, string>), { schema: form as never });
    expect(Object.keys(read.reply().error ?? {})).toEqual([field]);
  });
});
