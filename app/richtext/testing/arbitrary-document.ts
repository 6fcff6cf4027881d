import fc from 'fast-check';
import { canonicalHref } from '../link-address.ts';
import type { Block, Inline, ListItem, Mark, RichTextDocument, TableCell } from '../document.ts';
import { joinEqualTexts } from '../join-texts.ts';
import { tableRefusal } from '../table-shape.ts';

/** Pieces that mean something in the Markdown, in HTML or in JSON, beside words in three languages. */
const PIECES = [
  ...'\\*_`#>-+•|=~<&[](){}!^:;.,"\'/@$%0123456789абвәқaZ\u00A0\u200B\uFEFF\u2028\u0085\t\n👪𝒜',
  ' ',
  '  ',
  '**',
  '***',
  '****',
  '](',
  ']{1}',
  '[@',
  '<br>',
  '<p>',
  '{|',
  '|}',
  '|-',
  '|=',
  '---',
  ':-:',
  '## ',
  '### ',
  '- ',
  '* ',
  '1. ',
  '12) ',
  '> ',
  '&#32;',
  '&amp;',
  '\\ ',
  '\\\\',
  'https://edu.kz/',
  '<https://edu.kz/>',
  '[x](https://edu.kz/)',
  '[w]{2}',
  'место «уже обещано»',
  'мектеп',
  'ст. 26',
];

const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

const href = fc
  .oneof(
    fc.constantFrom(
      'https://edu.kz/',
      'http://adilet.zan.kz/rus/docs/Z070000319_',
      'mailto:info@edu.kz',
      'https://ru.wikipedia.org/wiki/X_(Y)',
      'https://a.kz/?q=(&x=[1]|*_',
      'https://[::1]/',
      'https://a.kz/a)b(c',
    ),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  )
  .map((address) => canonicalHref(address) ?? 'https://edu.kz/');

const bold: Mark = { type: 'bold' };
const italic: Mark = { type: 'italic' };
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.option(
      fc.integer({ min: 1, max: 99 }).map((n): Mark => ({ type: 'normMark', attrs: { n } })),
      { freq: 4, nil: null },
    ),
    fc.option(
      href.map((to): Mark => ({ type: 'link', attrs: { href: to } })),
      { freq: 3, nil: null },
    ),
    fc.option(fc.constant(bold), { nil: null }),
    fc.option(fc.constant(italic), { nil: null }),
  )
  .map((all) => all.filter((mark) => mark !== null));

/** Few kinds of marks per line, so that neighbours share them and runs overlap. */
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(marks, { minLength: 1, maxLength: 3 })
  .chain((choices) =>
    fc.array(fc.tuple(inline(), fc.constantFrom([] as Mark[], ...choices)), { maxLength: 6 }),
  )
  .map((pairs) =>
    joinEqualTexts(pairs.map(([node, own]) => (own.length > 0 ? { ...node, marks: own } : node))),
  );

function inline(): fc.Arbitrary<Inline> {
  return fc.oneof(
    { weight: 6, arbitrary: words.map((text): Inline => ({ type: 'text', text })) },
    {
      weight: 1,
      arbitrary: href.map((text): Inline => ({
        type: 'text',
        text,
        marks: [{ type: 'link', attrs: { href: text } }],
      })),
    },
    { weight: 2, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
    {
      weight: 1,
      arbitrary: fc
        .uuid()
        .map((sourceId): Inline => ({ type: 'sourceMention', attrs: { sourceId } })),
    },
  );
}

function withContent<T extends object>(node: T, content: Inline[]): T & { content?: Inline[] } {
  return content.length > 0 ? { ...node, content } : node;
}

const paragraph = inlines.map((content): Block =>
  withContent({ type: 'paragraph' as const }, content),
);
const heading = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), inlines)
  .map(([level, content]): Block =>
    withContent({ type: 'heading' as const, attrs: { level } }, content),
  );

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = (least: number) => fc.array(tie('block'), { minLength: least, maxLength: 3 });
  const item = fc
    .tuple(paragraph, blocks(0))
    .map(([first, more]): ListItem => ({ type: 'listItem', content: [first, ...more] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const start = fc.oneof(
    fc.constant(1),
    fc.integer({ min: 0, max: 12 }),
    fc.constantFrom(99_999, 999_999),
  );
  const cellBlocks = fc.oneof(
    paragraph.map((one) => [one]),
    paragraph.map((one) => [one]),
    blocks(1),
  );
  const cell = fc
    .record({
      header: fc.boolean(),
      colspan: span(),
      rowspan: span(),
      widths: fc.option(width()),
      content: cellBlocks,
    })
    .map(({ header, colspan, rowspan, widths, content }): TableCell => {
      const attrs = {
        ...(colspan > 1 && { colspan }),
        ...(rowspan > 1 && { rowspan }),
        ...(widths !== null && { colwidth: Array<number>(colspan).fill(widths) }),
      };
      const type = header ? 'tableHeader' : 'tableCell';
      return Object.keys(attrs).length > 0 ? { type, attrs, content } : { type, content };
    });
  const cells = fc.array(cell, { minLength: 1, maxLength: 3 });
  const rows = fc
    .tuple(fc.boolean(), fc.array(cells, { minLength: 1, maxLength: 3 }))
    .map(([headed, all]) =>
      all.map((row, index) => ({
        type: 'tableRow' as const,
        content: headed
          ? row.map((one) => ({ ...one, type: index === 0 ? ('tableHeader' as const) : one.type }))
          : row,
      })),
    );
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 2, arbitrary: items.map((content): Block => ({ type: 'bulletList', content })) },
      {
        weight: 2,
        arbitrary: fc.tuple(start, items).map(([from, content]): Block => ({
          type: 'orderedList',
          ...(from !== 1 && { attrs: { start: from } }),
          content,
        })),
      },
      {
        weight: 2,
        arbitrary: blocks(1).map((content): Block => ({ type: 'blockquote', content })),
      },
      {
        weight: 2,
        arbitrary: rows
          .map((content): Block => ({ type: 'table', content }))
          .filter((table) => tableRefusal(table as never) === null),
      },
    ),
  };
});

function span(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
  );
}

function width(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 5000 });
}

/** Any document of the format, in canonical form, small enough to be valid. */
export const arbitraryDocument: fc.Arbitrary<RichTextDocument> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): RichTextDocument => ({ type: 'doc', content }));
