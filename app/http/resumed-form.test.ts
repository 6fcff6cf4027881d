import { describe, expect, test } from 'vitest';
import { readResumedForm, writtenTexts } from './resumed-form.ts';

const form = {
  action: '/reports/019abc/edit?part=what',
  intent: 'save',
  values: [
    ['title', 'Место в детском саду'],
    ['id', '019abc'],
    ['body', '{"type":"doc", "content":[]}'],
  ] as [string, string][],
};

test('a form of ours comes back as it was', () => {
  expect(readResumedForm(JSON.stringify(form))).toEqual(form);
});

describe('is refused', () => {
  test.each([
    ['another site', { ...form, action: 'https://evil.example/' }],
    ['another site without a scheme', { ...form, action: '//evil.example/' }],
    ['a script', { ...form, action: 'javascript:alert(1)' }],
    ['a backslash', { ...form, action: '/\\evil.example' }],
    ['no action', { ...form, action: undefined }],
    ['an intent with blanks', { ...form, intent: 'save and run' }],
    ['a value that is no text', { ...form, values: [['a', 1]] }],
    ['one field too many', { ...form, method: 'get' }],
  ])('%s', (_name, value) => {
    expect(readResumedForm(JSON.stringify(value))).toBeNull();
  });

  test.each(['', '{', 'null', '[]'])('what is no form: %s', (text) => {
    expect(readResumedForm(text)).toBeNull();
  });
});

test('only words are shown again', () => {
  expect(writtenTexts(form)).toEqual(['Место в детском саду']);
});
