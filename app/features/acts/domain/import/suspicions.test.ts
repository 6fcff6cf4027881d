import { describe, expect, test } from 'vitest';
import { outlineOf } from '../act-text/outline.ts';
import { readActText } from '../act-text/read-act-text.ts';
import { newUnit } from '../act-text/unit-tree.ts';
import { inOneAlphabet, mixedWords } from './look-alike-letters.ts';
import { stagedOf } from './staged-units.ts';
import { suspicionsOf } from './suspicions.ts';

/** The questions that a text raises: `code:number about`. */
function asked(text: string): string[] {
  const units = stagedOf(outlineOf(readActText(text).paragraphs));
  const numberOf = (no: number) => units.find((unit) => unit.no === no)!.number;
  return suspicionsOf(units).map(({ code, no, about }) => `${code}:${numberOf(no)} ${about}`);
}

describe('what looks wrong', () => {
  test('is nothing in a sound text, with inserted and repealed units', () => {
    const text = `Глава 1. Одна
Статья 1. Слова
1. Первый.
1-1. Вставленный:
1) один;
2) исключен Законом.
2. Второй.
Глава 2. Другая
Статья 2. Дела
1. Первый.`;
    expect(asked(text)).toEqual([]);
  });

  test('is a skipped number, of an article through its chapters and of a point in its article', () => {
    const text = `Глава 1. Одна
Статья 1. Слова
1. Первый.
3. Третий.
Глава 2. Другая
Статья 3. Дела
1. Первый.`;
    expect(asked(text)).toEqual(['skipped-number:3 1', 'skipped-number:3 1']);
  });

  test('is a number that comes twice', () => {
    expect(asked('Статья 1. Слова\n1. Один.\n2. Два.\n2. Два.')).toEqual(['number-twice:2 2']);
  });

  test('is a point in an act of articles that lies in none of them', () => {
    const tree = [
      newUnit('chapter', '1', { children: [newUnit('point', '1', { text: 'Сам по себе.' })] }),
      newUnit('article', '1', { heading: 'Слова', text: 'Текст.' }),
    ];
    expect(suspicionsOf(stagedOf(tree))).toEqual([{ code: 'outside-article', no: 1, about: '1' }]);
  });

  test('is an annex that goes on with the articles before it, and one with nothing in it', () => {
    const article = (n: string) => newUnit('article', n, { heading: 'Слова', text: 'Текст.' });
    const open = newUnit('annex', '1', { heading: 'Приложение 1', children: [article('2')] });
    const empty = newUnit('annex', '2', { heading: 'Приложение 2' });
    const codes = suspicionsOf(stagedOf([article('1'), open, empty])).map(({ code }) => code);
    expect(codes).toEqual(['open-annex', 'skipped-number', 'empty-annex']);
  });

  test('is a quote that is not closed, and a point without words', () => {
    expect(asked('Статья 1. Слова\n1. Он сказал «да.\n2. \n3. Третий.')).toContain(
      'open-quote:1 1',
    );
    const bare = newUnit('article', '1', { children: [newUnit('point', '1')] });
    expect(suspicionsOf(stagedOf([bare]))).toEqual([{ code: 'no-words', no: 1, about: '1' }]);
  });

  test('is a word in two alphabets', () => {
    expect(asked('1-бап. Бөлiм\n1. Бар.')).toEqual(['mixed-letters:1 Бөлiм']);
  });
});

describe('look-alike letters', () => {
  test.each([
    ['Нормативтiк құқықтық', 'Нормативтік құқықтық'],
    ['№ 294-VІ', '№ 294-VI'],
    ['ІІ бөлім', 'ІІ бөлім'],
    ['html-страница', 'html-страница'],
    ['әдiлеттiлiк', 'әділеттілік'],
  ])('%s → %s', (text, even) => {
    expect(inOneAlphabet(text)).toBe(even);
    expect(mixedWords(inOneAlphabet(text))).toEqual([]);
  });
});
