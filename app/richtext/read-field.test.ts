import { expect, test } from 'vitest';
import { readRichTextField } from './read-field.ts';
import { br, doc, line, p, text } from './testing/build.ts';

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const json = JSON.stringify(line(text('а')));

test('the editor’s JSON is read', () => {
  expect(readRichTextField(form(['what', json]), 'what')).toEqual({
    ok: true,
    doc: line(text('а')),
  });
});

test('without it the Markdown of the text area is read', () => {
  expect(readRichTextField(form(['whatMarkdown', 'а\n\nб']), 'what')).toEqual({
    ok: true,
    doc: doc(p(text('а')), p(text('б'))),
  });
});

test('JSON goes before Markdown, even if it is refused', () => {
  expect(readRichTextField(form(['whatMarkdown', 'а'], ['what', '{']), 'what')).toEqual({
    ok: false,
    reason: 'invalid-json',
  });
});

test('an empty text area is an empty document', () => {
  expect(readRichTextField(form(['whatMarkdown', '']), 'what')).toEqual({
    ok: true,
    doc: doc({ type: 'paragraph' }),
  });
});

test('signs that come unseen with a paste do not keep a text from being sent', () => {
  expect(readRichTextField(form(['whatMarkdown', 'а\u0002б\vв\u001F']), 'what')).toEqual({
    ok: true,
    doc: line(text('аб'), br, text('в')),
  });
});

test('a form without the field has no document', () => {
  expect(readRichTextField(form(['other', json]), 'what')).toBeNull();
});

test.each([
  ['two values', form(['what', json], ['what', json]), 'bad-type'],
  ['two Markdown values', form(['whatMarkdown', 'а'], ['whatMarkdown', 'б']), 'bad-type'],
  ['a file', form(['what', new Blob([json])]), 'bad-type'],
  ['a file for Markdown', form(['whatMarkdown', new Blob(['а'])]), 'bad-type'],
  ['an empty JSON', form(['what', '']), 'invalid-json'],
  ['Markdown too long to read', form(['whatMarkdown', 'a'.repeat(600_000)]), 'too-long'],
  ['NUL in Markdown', form(['whatMarkdown', 'а\u0000']), 'bad-text'],
  [
    'a lone surrogate in JSON',
    form([
      'what',
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud800"}]}]}',
    ]),
    'bad-text',
  ],
])('%s: refused', (_name, data, reason) => {
  expect(readRichTextField(data, 'what')).toEqual({ ok: false, reason });
});
