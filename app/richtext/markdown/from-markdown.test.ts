import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bold,
  br,
  bullets,
  doc,
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
import { HOSTILE_ADDRESSES } from '../testing/hostile-links.ts';
import { validateRichText } from '../validate.ts';
import { fromMarkdown } from './from-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

const a = p(text('а'));
const b = p(text('б'));
const plain = (...content: unknown[]) => ({ type: 'tableCell', content });
const head = (...content: unknown[]) => ({ type: 'tableHeader', content });

const TYPED: readonly (readonly [name: string, markdown: string, document: unknown])[] = [
  ['blank lines around', '\n\n  \nа\n\n\n\nб\n\n', doc(a, b)],
  ['Windows and old Mac line ends', 'а\r\n\r\nб\rв', doc(a, p(text('б'), br, text('в')))],
  ['a list right under a paragraph', 'а\n- б', doc(a, bullets(item(b)))],
  ['a list with blank lines between', '- а\n\n- б', doc(bullets(item(a), item(b)))],
  ['bullets pasted as they look', '• а\n• б', doc(bullets(item(a), item(b)))],
  ['an indented list', '  - а\n  - б', doc(bullets(item(a), item(b)))],
  [
    'a list in a numbered list, two blanks in',
    '1. а\n  - б',
    doc({ type: 'orderedList', content: [item(a, bullets(item(b)))] }),
  ],
  ['a list in a list, a tab in', '- а\n\t- б', doc(bullets(item(a, bullets(item(b)))))],
  ['numbers that do not count up', '3) а\n3) б', doc(ordered(3, item(a), item(b)))],
  [
    'an item that begins with a heading',
    '- ## а',
    doc(bullets(item({ type: 'paragraph' }, heading(2, text('а'))))),
  ],
  ['a heading of the first level', '# а', doc(heading(2, text('а')))],
  ['a heading of the fifth level', '##### а', doc(heading(3, text('а')))],
  ['a number sign', '#сад', line(text('#сад'))],
  ['a quote without blanks', '>а\n>б', doc(quote(p(text('а'), br, text('б'))))],
  ['a paragraph after a quote', '> а\nб', doc(quote(a), b)],
  ['a table without its last stroke', '| а | б', doc(table(row(plain(a), plain(b))))],
  [
    'a table with alignments',
    '|а|б|\n|:-|-:|\n|а|б|',
    doc(table(row(head(a), head(b)), row(plain(a), plain(b)))),
  ],
  [
    'rows of different length',
    '| а |\n| а | б |',
    doc(table(row(plain(a)), row(plain(a), plain(b)))),
  ],
  ['an open table', '{|\n|= а\n| б', doc(table(row(head(a), plain(b))))],
  ['only the sign of a table', '{|\nа', line(text('{|'), br, text('а'))],
  ['stars between blanks', '2 * 3 * 4', line(text('2 * 3 * 4'))],
  ['a star without a partner', '*а', line(text('*а'))],
  ['four stars', '****а****', line(text('****а****'))],
  [
    'bold in italic',
    '*а **б** в*',
    line(text('а ', italic), text('б', bold, italic), text(' в', italic)),
  ],
  [
    'bold over a line break',
    '**а\nб**',
    line(text('а', bold), { type: 'hardBreak', marks: [bold] }, text('б', bold)),
  ],
  ['square brackets', 'см. [1] и [2]', line(text('см. [1] и [2]'))],
  ['a link with nothing in it', '[](https://edu.kz/)', line(text('[](https://edu.kz/)'))],
  [
    'a link in a link',
    '[а [б](https://b.kz/)](https://a.kz/)',
    line(text('[а '), text('б', link('https://b.kz/')), text('](https://a.kz/)')),
  ],
  [
    'a link with an address in capitals',
    '[а](HTTPS://EDU.KZ)',
    line(text('а', link('https://edu.kz/'))),
  ],
  [
    'an address in angle brackets',
    '<https://edu.kz>',
    line(text('https://edu.kz', link('https://edu.kz/'))),
  ],
  ['a norm mark out of range', '[а]{100} [б]{0}', line(text('[а]{100} [б]{0}'))],
  ['a mention in capitals', `[@${SOURCE.toUpperCase()}]`, line(mention(SOURCE))],
  ['a mention of nothing', '[@сад]', line(text('[@сад]'))],
  ['a norm mark on bold words', '[**а**]{7}', line(text('а', normMark(7), bold))],
  ['a backslash before a letter', 'C:\\docs', line(text('C:\\docs'))],
  ['a number of no sign', '&#55296; &#9999999;', line(text('&#55296; &#9999999;'))],
  ['HTML', '<b onclick="alert(1)">а</b>', line(text('<b onclick="alert(1)">а</b>'))],
];

describe('what people type', () => {
  test.each(TYPED)('%s', (_name, markdown, document) => {
    expect(fromMarkdown(markdown)).toEqual(document);
  });
});

describe('an address that no link may carry stays text', () => {
  test.each(HOSTILE_ADDRESSES.map((address) => [JSON.stringify(address).slice(0, 80), address]))(
    '%s',
    (_name, address) => {
      for (const markdown of [`[а](${address})`, `<${address}>`]) {
        expect(JSON.stringify(fromMarkdown(markdown))).not.toContain('"link"');
      }
    },
  );
});

describe('what the format cannot hold is the validator’s to refuse', () => {
  test.each([
    ['quotes in quotes', '> '.repeat(40), 'too-deep'],
    ['ten thousand signs of a quote', '>'.repeat(10_000), 'too-deep'],
    ['lists in lists', '- '.repeat(20), 'too-deep'],
    ['six thousand items', '- а\n'.repeat(6000), 'too-many'],
    ['NUL', 'а\u0000б', 'bad-text'],
    ['a lone surrogate', 'а\uD800б', 'bad-text'],
    ['a cell over no column', '|{colspan=0} а |', 'bad-value'],
    ['a cell over a thousand columns', '|{colspan=1000} а |', 'bad-value'],
    ['widths that do not fit', '|{colwidth=1,2} а |', 'bad-table'],
    ['300 KB', 'a'.repeat(300_000), 'too-long'],
  ])('%s', (_name, markdown, reason) => {
    const verdict = validateRichText(fromMarkdown(markdown));
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
});

/** A reader that went back over what it has read would not come to the end of these. */
describe('a hundred thousand of one sign are read to the end', () => {
  test.each([
    '*',
    '**а ',
    '[',
    '](',
    '[а](',
    '[а]{1}',
    '<а',
    '\\',
    '&#',
    '#',
    '1',
    ' ',
    '\n',
    '|',
    '{|\n',
    '| {|\n',
    '- ',
    '> ',
  ])('%j', (sign) => {
    expect(fromMarkdown(`а${sign.repeat(100_000)}`).type).toBe('doc');
    expect(fromMarkdown(`- а${sign.repeat(100_000)}\n  б`).type).toBe('doc');
  });
});

test('any text has a reading, and the reading survives the text area', () => {
  const pieces = [
    '**',
    '*',
    '***',
    '[',
    ']',
    '(',
    ')',
    '](https://a.kz)',
    ']{1}',
    `[@${SOURCE}]`,
    '\n',
    '\n\n',
    '\r\n',
    '  ',
    ' ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '> ',
    '## ',
    '| ',
    '|',
    '|=',
    '{|',
    '|}',
    '\n|-\n',
    '---',
    '<br>',
    '<p>',
    '\\',
    '\\ ',
    '&#32;',
    'а',
    'слово',
    '<https://a.kz/>',
    '{colspan=2}',
  ];
  const markdown = fc
    .array(fc.constantFrom(...pieces), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(markdown, (typed) => {
      const verdict = validateRichText(fromMarkdown(typed));
      fc.pre(verdict.ok);
      if (verdict.ok) expect(fromMarkdown(toMarkdown(verdict.doc))).toEqual(verdict.doc);
    }),
    { numRuns: 1000 },
  );
});
