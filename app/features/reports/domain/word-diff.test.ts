import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff, type DiffPiece } from './word-diff.ts';

const side = (pieces: readonly DiffPiece[], kind: 'added' | 'removed') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

test('words that changed stand between those that did not', () => {
  expect(wordDiff('нашли 14 семей в саду', 'нашли 40 семей в саду')).toEqual([
    { kind: 'same', text: 'нашли ' },
    { kind: 'removed', text: '14' },
    { kind: 'added', text: '40' },
    { kind: 'same', text: ' семей в саду' },
  ]);
});

test('a text out of nothing is all added, and equal texts are all the same', () => {
  expect(wordDiff('', 'новое')).toEqual([{ kind: 'added', text: 'новое' }]);
  expect(wordDiff('то же', 'то же')).toEqual([{ kind: 'same', text: 'то же' }]);
  expect(wordDiff('', '')).toEqual([]);
});

test('both texts can be read out of the difference, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('а', 'б', 'в', ' ', '\n', 'слово'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      expect(side(pieces, 'removed')).toBe(before);
      expect(side(pieces, 'added')).toBe(after);
    }),
  );
});

test('a long text is compared without the square of its length', () => {
  const long = Array.from({ length: 40_000 }, (_, at) => `слово${at}`).join(' ');
  const pieces = wordDiff(`начало ${long}`, `${long} конец`);
  expect(side(pieces, 'added')).toBe(`${long} конец`);
});
