import { expect, test } from 'vitest';
import { inContext } from './diff-context.ts';
import { wordDiff } from './word-diff.ts';

const long = Array.from({ length: 200 }, (_, at) => `слово${at}`).join(' ');

test('far from the changes words are left out, the changes and what stands beside them stay', () => {
  const shown = inContext(wordDiff(`${long} было ${long}`, `${long} стало ${long}`));
  const text = shown.map((piece) => piece.text).join('');
  expect(text).toContain('слово199 былостало слово0');
  expect(text.match(/\[…\]/g)).toHaveLength(2);
  expect(text.length).toBeLessThan(500);
});

test('a short text stays whole', () => {
  const pieces = wordDiff('устанавливает организация', 'устанавливает министр');
  expect(inContext(pieces)).toEqual(pieces);
});
