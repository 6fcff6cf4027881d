import { describe, expect, test } from 'vitest';
import {
  bold,
  br,
  bullets,
  cell,
  doc,
  header,
  heading,
  italic,
  item,
  line,
  link,
  mention,
  normMark,
  ordered,
  p,
  quote,
  row,
  SOURCE,
  table,
  text,
} from '../testing/build.ts';
import { validateRichText } from '../validate.ts';
import { fromMarkdown } from './from-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

const a = p(text('а'));
const b = p(text('б'));
const plain = (...content: unknown[]) => ({ type: 'tableCell', content });
const head = (...content: unknown[]) => ({ type: 'tableHeader', content });
const bulletList = bullets;

const FORMS: readonly (readonly [name: string, document: unknown, markdown: string])[] = [
  ['nothing', doc({ type: 'paragraph' }), ''],
  ['two paragraphs', doc(a, b), 'а\n\nб'],
  ['headings', doc(heading(2, text('Сад')), heading(3, text('Очередь'))), '## Сад\n\n### Очередь'],
  [
    'bold and italic',
    line(text('а '), text('б', bold), text(' в '), text('г', italic), text('д', bold, italic)),
    'а **б** в *г**д***',
  ],
  [
    'bold in the middle of a word',
    line(text('об'), text('раз', bold), text('ование')),
    'об**раз**ование',
  ],
  [
    'bold with a blank at its end',
    line(text('Важно: ', bold), text('места нет')),
    '**Важно:\\ **места нет',
  ],
  [
    'bold around a link',
    line(text('а ', bold), text('б', link('https://edu.kz/'), bold), text(' в', bold)),
    '**а [б](https://edu.kz/) в**',
  ],
  [
    'bold within a link',
    line(text('а ', link('https://edu.kz/')), text('б', link('https://edu.kz/'), bold)),
    '[а **б**](https://edu.kz/)',
  ],
  [
    'a link of its own address',
    line(text('https://edu.kz/', link('https://edu.kz/'))),
    '<https://edu.kz/>',
  ],
  [
    'a link with brackets',
    line(text('а', link('https://ru.wikipedia.org/wiki/X_(Y)'))),
    '[а](https://ru.wikipedia.org/wiki/X_(Y))',
  ],
  ['words of a norm', line(text('а '), text('учредителем', normMark(2))), 'а [учредителем]{2}'],
  [
    'a link in words of a norm',
    line(
      text('а ', normMark(1)),
      text('б', normMark(1), link('https://edu.kz/')),
      text(' в', normMark(1)),
    ),
    '[а [б](https://edu.kz/) в]{1}',
  ],
  [
    'words of a norm in a link',
    line(
      text('а ', link('https://edu.kz/')),
      text('б', normMark(1), link('https://edu.kz/')),
      text(' в', link('https://edu.kz/')),
    ),
    '[а [б]{1} в](https://edu.kz/)',
  ],
  [
    'marks that overlap',
    line(
      text('а', normMark(1)),
      text('б', normMark(1), link('https://edu.kz/')),
      text('в', link('https://edu.kz/')),
    ),
    '[а[б](https://edu.kz/)]{1}[в](https://edu.kz/)',
  ],
  ['a mention', line(text('ждите '), mention(SOURCE)), `ждите [@${SOURCE}]`],
  ['a line break', line(text('а'), br, text('б')), 'а\nб'],
  [
    'line breaks that would not show',
    line(br, text('а'), br, br, text('б'), br),
    '<br>а\n<br>б<br>',
  ],
  ['a list', doc(bulletList(item(a), item(b))), '- а\n- б'],
  [
    'a list in a list',
    doc(bulletList(item(a, bulletList(item(b), item(b))), item(a))),
    '- а\n  - б\n  - б\n- а',
  ],
  ['an item of two paragraphs', doc(bulletList(item(a, b))), '- а\n\n  б'],
  ['an empty item', doc(bulletList(item({ type: 'paragraph' }), item(a))), '-\n- а'],
  [
    'an empty paragraph before a list',
    doc(bulletList(item({ type: 'paragraph' }, bulletList(item(a))))),
    '- <p>\n  - а',
  ],
  ['a numbered list', doc({ type: 'orderedList', content: [item(a), item(b)] }), '1. а\n2. б'],
  ['a numbered list from 9 on', doc(ordered(9, item(a), item(b, a))), '9. а\n10. б\n\n    а'],
  [
    'lists side by side',
    doc(bulletList(item(a)), bulletList(item(b)), bulletList(item(a))),
    '- а\n\n* б\n\n- а',
  ],
  ['numbered lists side by side', doc(ordered(2, item(a)), ordered(3, item(b))), '2. а\n\n3) б'],
  ['a quote', doc(quote(a, b)), '> а\n>\n> б'],
  [
    'a quote in a quote with a list',
    doc(quote(quote(bulletList(item(a), item(b))))),
    '> > - а\n> > - б',
  ],
  ['quotes side by side', doc(quote(a), quote(b)), '> а\n\n> б'],
  ['an empty paragraph among others', doc(a, { type: 'paragraph' }, b), 'а\n\n<p>\n\nб'],
  [
    'a table with a header',
    doc(table(row(head(a), head(b)), row(plain(a), plain({ type: 'paragraph' })))),
    '| а | б |\n| --- | --- |\n| а | |',
  ],
  ['a table without a header', doc(table(row(plain(a), plain(b)))), '| а | б |'],
  [
    'a header in the first column',
    doc(table(row(head(a), plain(b)), row(head(a), plain(b)))),
    '|= а | б |\n|= а | б |',
  ],
  [
    'cells over columns and rows',
    doc(table(row(header({ colspan: 2 }, a), cell({ rowspan: 2, colwidth: [90] }, b)))),
    '|={colspan=2} а |{rowspan=2 colwidth=90} б |',
  ],
  [
    'a line break in a cell',
    doc(table(row(plain(p(text('а'), br, text('б | в')))))),
    '| а<br>б \\| в |',
  ],
  [
    'a cell of more than a line',
    doc(
      table(
        row(head(a), plain(b, bulletList(item(a)))),
        row(plain({ type: 'paragraph' }), plain(b)),
      ),
    ),
    '{|\n|= а\n| б\n\n  - а\n|-\n|\n| б\n|}',
  ],
  [
    'signs that mean nothing',
    line(text('2 * 3, [1], a_b, <5, §, {x}, #, C:\\docs')),
    '2 \\* 3, [1], a_b, <5, §, {x}, #, C:\\\\docs',
  ],
  [
    'signs that would mean something',
    line(text('[а](б) [@в] <br> &#32; ]{1}')),
    '[а\\](б) \\[@в] \\<br> \\&#32; \\]{1}',
  ],
  [
    'the beginning of a list as text',
    line(text('- а'), br, text('1. б'), br, text('## в')),
    '\\- а\n1\\. б\n\\## в',
  ],
  ['blanks at the ends', line(text(' а ')), '&#32;а&#32;'],
  ['a tab', line(text('а\tб')), 'а&#9;б'],
];

describe('the form people see', () => {
  test.each(FORMS)('%s', (_name, document, markdown) => {
    const verdict = validateRichText(document);
    expect(verdict.ok && toMarkdown(verdict.doc)).toBe(markdown);
    expect(fromMarkdown(markdown)).toEqual(document);
  });
});
