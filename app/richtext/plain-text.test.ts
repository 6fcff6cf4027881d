import { expect, test } from 'vitest';
import type { RichTextDocument } from './document.ts';
import { isEmptyRichText, mentionedSources, plainText, wordCount } from './plain-text.ts';
import {
  bold,
  br,
  bullets,
  cell,
  doc,
  heading,
  item,
  line,
  mention,
  p,
  quote,
  row,
  SOURCE,
  table,
  text,
} from './testing/build.ts';

const OTHER = SOURCE.replace('0190', '0191');
const full = doc(
  heading(2, text('Сад № 5')),
  p(text('Место '), text('обещано', bold), br, text('другому '), mention(SOURCE)),
  bullets(item(p(text('раз')), bullets(item(p(text('два'))))), item(p(text('три')))),
  quote(p(text('цитата'))),
  table(
    row(cell({}, p(text('а'))), cell({}, p(text('б')), p(mention(OTHER), mention(SOURCE)))),
    row(cell({}, p(text('в')))),
  ),
) as unknown as RichTextDocument;

test('words stand line by line, cells with a tab between', () => {
  expect(plainText(full)).toBe(
    'Сад № 5\nМесто обещано\nдругому \nраз\nдва\nтри\nцитата\nа\tб\n\nв',
  );
});

test('words are counted, signs alone are not', () => {
  expect(wordCount(full)).toBe(12);
  expect(wordCount(line(text('— … «»')) as never)).toBe(0);
  expect(wordCount(line(text('14 семей — мест\u00A0нет')) as never)).toBe(4);
});

test.each([
  ['no text', doc({ type: 'paragraph' }), true],
  ['blanks', line(text(' \u00A0\t')), true],
  ['invisible signs', line(text('\u200B\u00AD')), true],
  ['empty items', doc(bullets(item({ type: 'paragraph' }))), true],
  ['a line break', line(br), true],
  ['a letter deep inside', doc(bullets(item(p(), quote(p(text('а')))))), false],
  ['a mention alone', line(mention(SOURCE)), false],
])('%s: empty %s', (_name, document, isEmpty) => {
  expect(isEmptyRichText(document as never)).toBe(isEmpty);
});

test('mentioned sources come once, in the order of the text', () => {
  expect(mentionedSources(full)).toEqual([SOURCE, OTHER]);
});
