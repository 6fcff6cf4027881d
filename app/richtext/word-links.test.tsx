// @vitest-environment jsdom
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { RichTextDocument } from './document.ts';
import { plainText } from './plain-text.ts';
import { RichText } from './render.tsx';
import { arbitraryDocument } from './testing/arbitrary-document.ts';
import {
  bold,
  br,
  doc,
  item,
  bullets,
  linked,
  mention,
  normMark,
  p,
  SOURCE,
  text,
} from './testing/build.ts';
import type { WordLink } from './word-links.ts';

const sources = { [SOURCE]: { number: 2, href: '#s2' } };

function shown(document: unknown, links: readonly WordLink[]): HTMLElement {
  const element = window.document.createElement('div');
  element.innerHTML = renderToStaticMarkup(
    <RichText doc={document as RichTextDocument} sources={sources} links={links} />,
  );
  return element;
}

const linkTo = (document: unknown, words: string, href = '/acts/law_education'): WordLink => {
  const start = plainText(document as RichTextDocument).indexOf(words);
  return { start, end: start + words.length, href };
};

describe('words that lead somewhere', () => {
  test('are one link, with bold words in it, wherever their paragraph stands', () => {
    const document = doc(
      p(text('Сначала.')),
      bullets(item(p(text('По п. 12 '), text('ст. 26', bold), text(' Закона.')))),
    );
    const link = linkTo(document, 'п. 12 ст. 26 Закона');
    expect(shown(document, [link]).querySelector('li p')?.innerHTML).toBe(
      'По <a href="/acts/law_education">п. 12 <strong>ст. 26</strong> Закона</a>.',
    );
  });

  test.each([
    ['in a link', doc(p(text('по '), linked('https://edu.kz/', { title: null })))],
    ['in the marked words of a norm', doc(p(text('по ст. 26', normMark(1))))],
    ['around a line break', doc(p(text('по ст.'), br, text('26 Закона')))],
    ['around a source', doc(p(text('по ст.'), mention(SOURCE), text('26 Закона')))],
  ])('are no link %s', (_name, document) => {
    const plain = plainText(document as unknown as RichTextDocument);
    const link = { start: 3, end: plain.length, href: '/acts/law_education' };
    expect(shown(document, [link]).querySelector('a[href^="/acts"]')).toBeNull();
  });

  test.each(['javascript:alert(1)', '//evil.example', 'https://evil.example/', ''])(
    'lead nowhere but to our pages: %s',
    (href) => {
      const document = doc(p(text('ст. 26')));
      const element = shown(document, [{ start: 0, end: 6, href }]);
      expect(element.innerHTML).toBe('<div class="prose"><p>ст. 26</p></div>');
    },
  );
});

const linkedDocument = arbitraryDocument.chain((document) => {
  const plain = plainText(document);
  const edges = [...plain].reduce<number[]>(
    (all, sign) => [...all, all.at(-1)! + sign.length],
    [0],
  );
  const edge = fc.nat({ max: edges.length - 1 });
  return fc.record({
    document: fc.constant(document),
    links: fc.array(fc.record({ from: edge, to: edge }), { maxLength: 6 }),
    edges: fc.constant(edges),
  });
});

test('links change no sign of any document, stand in no other link, and hold the words they were given', () => {
  fc.assert(
    fc.property(linkedDocument, ({ document, links, edges }) => {
      const given = links.map(({ from, to }, index) => ({
        start: edges[Math.min(from, to)]!,
        end: edges[Math.max(from, to)]!,
        href: `/acts/a${index}`,
      }));
      const plain = plainText(document);
      const bare = shown(document, []);
      const element = shown(document, given);
      expect(element.textContent).toBe(bare.textContent);
      expect(element.querySelector('a a')).toBeNull();
      const words = given.map(({ start, end }) => plain.slice(start, end));
      for (const link of element.querySelectorAll('a[href^="/acts"]')) {
        expect(words.some((one) => one.includes(link.textContent ?? ''))).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
