import { expect, test } from 'vitest';
import { markedText } from './marked-text.ts';

test('the marks come to the text as it was written', () => {
  expect(markedText(['квота на ⟦учебу⟧ в', 'Квота на Учёбу в'])).toEqual([
    { text: 'Квота на ', isHit: false },
    { text: 'Учёбу', isHit: true },
    { text: ' в', isHit: false },
  ]);
});

test('signs are counted, not their halves', () => {
  expect(markedText(['😀 ⟦сад⟧', '😀 Сад'])).toEqual([
    { text: '😀 ', isHit: false },
    { text: 'Сад', isHit: true },
  ]);
});

test('where the two differ in length the folded text is shown', () => {
  expect(markedText(['a ⟦сад⟧', null])).toEqual([
    { text: 'a ', isHit: false },
    { text: 'сад', isHit: true },
  ]);
});
