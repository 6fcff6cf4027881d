// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichTextDocument } from './document.ts';
import { RichText } from './render.tsx';
import { arbitraryDocument } from './testing/arbitrary-document.ts';
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
  linked,
  mention,
  normMark,
  ordered,
  p,
  quote,
  row,
  SOURCE,
  table,
  text,
} from './testing/build.ts';
import { HARMLESS_DOCUMENTS } from './testing/harmless-documents.ts';
import { HOSTILE_ADDRESSES } from './testing/hostile-links.ts';
import { plainText } from './plain-text.ts';
import { validateRichText } from './validate.ts';

const sources = { [SOURCE]: { number: 2, href: '#s2', title: 'Место обещано' } };

function html(document: unknown, more: Partial<Parameters<typeof RichText>[0]> = {}): string {
  const markup = renderToStaticMarkup(
    <RichText doc={document as RichTextDocument} sources={sources} {...more} />,
  );
  return markup.slice('<div class="prose">'.length, -'</div>'.length);
}

const words = p(text('а'));

describe('every node and mark has its element', () => {
  test.each([
    ['a paragraph', doc(words), '<p>а</p>'],
    ['a line break', line(text('а'), br, text('б')), '<p>а<br/>б</p>'],
    [
      'headings, one below the page’s',
      doc(heading(2, text('а')), heading(3, text('б'))),
      '<h3>а</h3><h4>б</h4>',
    ],
    [
      'lists',
      doc(bullets(item(words)), ordered(4, item(words))),
      '<ul><li><p>а</p></li></ul><ol start="4"><li><p>а</p></li></ol>',
    ],
    ['a quote', doc(quote(words)), '<blockquote><p>а</p></blockquote>'],
    [
      'marks',
      line(text('а', bold), text('б', bold, italic)),
      '<p><strong>а<em>б</em></strong></p>',
    ],
    [
      'markup as text',
      line(text('<img src=x onerror=alert(1)>')),
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    ],
    [
      'a link',
      linked('https://edu.kz/'),
      '<p><a href="https://edu.kz/" rel="noopener noreferrer nofollow ugc">закон</a></p>',
    ],
    [
      'a norm mark',
      line(text('а', normMark(1))),
      '<p><mark data-mark="1" tabindex="0">а<sup>1</sup></mark></p>',
    ],
    [
      'a mention',
      line(mention(SOURCE)),
      '<p><a class="ref" href="#s2" title="Место обещано">[2]</a></p>',
    ],
    [
      'a mention of a source that this reader may not know',
      line(mention(SOURCE.replace('0190', '0191'))),
      '<p><span class="ref">[…]</span></p>',
    ],
  ])('%s', (_name, document, expected) => {
    expect(html(document)).toBe(expected);
  });

  test('a table, its headers told apart, its widths kept', () => {
    const document = doc(
      table(
        row(header({ colspan: 2, colwidth: [0, 90] }, words), header({}, words)),
        row(header({ rowspan: 2 }, words), cell({}, words), cell({}, words)),
      ),
    );
    expect(html(document, { tableLabel: 'Таблица' })).toBe(
      '<div class="overflow-x-auto" tabindex="0" role="region" aria-label="Таблица"><table>' +
        '<colgroup><col/><col width="90"/><col/></colgroup><tbody>' +
        '<tr><th colSpan="2" scope="col"><p>а</p></th><th scope="col"><p>а</p></th></tr>' +
        '<tr><th rowspan="2" scope="row"><p>а</p></th><td><p>а</p></td><td><p>а</p></td></tr></tbody></table></div>',
    );
  });
});

describe('a mark is one element around all its words', () => {
  test('a link with a bold word in it', () => {
    const to = link('https://edu.kz/');
    expect(html(line(text('а ', to), text('б', to, bold), text(' в', to)))).toBe(
      '<p><a href="https://edu.kz/" rel="noopener noreferrer nofollow ugc">а <strong>б</strong> в</a></p>',
    );
  });

  test('the number of a norm stands once', () => {
    expect(
      html(line(text('а ', normMark(1)), text('б', normMark(1), bold), text('в', normMark(2)))),
    ).toBe(
      '<p><mark data-mark="1" tabindex="0">а <strong>б</strong><sup>1</sup></mark><mark data-mark="2" tabindex="0">в<sup>2</sup></mark></p>',
    );
  });

  test('a mention in a link is no link in a link', () => {
    const document = line(text('а', link('https://edu.kz/')), {
      ...mention(SOURCE),
      marks: [link('https://edu.kz/')],
    });
    expect(html(document)).toBe(
      '<p><a href="https://edu.kz/" rel="noopener noreferrer nofollow ugc">а<span class="ref">[2]</span></a></p>',
    );
  });
});

describe('an address that got past the validator is still no link', () => {
  test.each(HOSTILE_ADDRESSES.map((address) => [JSON.stringify(address).slice(0, 80), address]))(
    '%s',
    (_name, address) => {
      expect(html(linked(address))).toBe('<p>закон</p>');
    },
  );
});

const ELEMENTS =
  /^(?:p|br|h[345]|ul|ol|li|blockquote|strong|em|a|mark|sup|span|div|table|colgroup|col|tbody|tr|td|th)$/i;
const ATTRIBUTES =
  /^(?:href|rel|start|class|title|data-mark|role|tabindex|colspan|rowspan|scope|width)$/i;

test('whatever the document, only these elements and attributes, and every word of it', () => {
  const harmless = HARMLESS_DOCUMENTS.map(([, document]) => validateRichText(document)).flatMap(
    (verdict) => (verdict.ok ? verdict.doc : []),
  );
  fc.assert(
    fc.property(fc.oneof(arbitraryDocument, fc.constantFrom(...harmless)), (document) => {
      const { body } = new DOMParser().parseFromString(html(document), 'text/html');
      for (const element of body.querySelectorAll('*')) {
        expect(element.localName).toMatch(ELEMENTS);
        for (const name of element.getAttributeNames()) expect(name).toMatch(ATTRIBUTES);
      }
      for (const added of body.querySelectorAll('.ref, sup')) added.remove();
      const letters = (shown: string) => shown.replace(/\s+/g, '');
      expect(letters(body.textContent ?? '')).toBe(letters(plainText(document)));
    }),
    { numRuns: 60 },
  );
});
