import { expect, test } from 'vitest';
import { markedParagraphs } from './marked-text.ts';

const place = (text: string, words: string, number: number) => ({
  number,
  startAt: [...text.slice(0, text.indexOf(words))].length,
  length: [...words].length,
});

test('a quote is marked where it stands, and its number comes once, at its end', () => {
  const text = 'Один 😀 два три.\n\nЧетыре.';
  const quote = place(text, 'два три.\n\nЧетыре', 1);
  expect(markedParagraphs(text, [quote])).toEqual([
    [
      { text: 'Один 😀 ', numbers: [], ends: [] },
      { text: 'два три.', numbers: [1], ends: [] },
    ],
    [
      { text: 'Четыре', numbers: [1], ends: [1] },
      { text: '.', numbers: [], ends: [] },
    ],
  ]);
});

test('quotes may lie over each other', () => {
  const text = 'раз два три';
  const marked = markedParagraphs(text, [place(text, 'раз два', 1), place(text, 'два три', 2)]);
  expect(marked[0]).toEqual([
    { text: 'раз ', numbers: [1], ends: [] },
    { text: 'два', numbers: [1, 2], ends: [1] },
    { text: ' три', numbers: [2], ends: [2] },
  ]);
});
