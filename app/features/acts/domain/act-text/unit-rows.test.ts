import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';
import { readActText } from './read-act-text.ts';
import { treeOfRows } from './tree-of-rows.ts';
import { unitRowsOf } from './unit-rows.ts';

const rowsOf = (text: string) => unitRowsOf(outlineOf(readActText(text).paragraphs), 'Z1');
const keysOf = (text: string) => rowsOf(text).map(({ key }) => key);

test('chapters and sections are no part of the keys of what is numbered through the act', () => {
  const keys = keysOf(
    'Раздел 1. Один\nГлава 1. Начало\nПараграф 1. Слова\nСтатья 1. Первая\n1. Пункт:\n1) подпункт.\n',
  );
  expect(keys).toEqual(['Z1/sec1', 'Z1/ch1', 'Z1/ch1/par1', 'Z1/a1', 'Z1/a1/p1', 'Z1/a1/p1/s1']);
});

test('numbers that start again in an annex have it in their keys', () => {
  const keys = keysOf('1. Утвердить.\n2. Сообщить.\nПриложение 1 к приказу\n1. Правила.\n');
  expect(keys).toEqual(['Z1/p1', 'Z1/p2', 'Z1/an1', 'Z1/an1/p1']);
});

test('what has the same number twice has two keys', () => {
  const keys = keysOf('Статья 1. Одна\n1. Пункт.\n1. Пункт.\n');
  expect(keys).toEqual(['Z1/a1', 'Z1/a1/p1', 'Z1/a1/p1.2']);
});

test('quotes, dashes, spaces and look-alike letters change no digest of comparing, and the other one', () => {
  const [one] = rowsOf('Статья 1. Срок\n1. Срок – «до дня» І.\n').slice(1);
  const [other] = rowsOf('Статья 1. Срок\n1. Срок - "до  дня" I.\n').slice(1);
  expect(one!.normSha256).toBe(other!.normSha256);
  expect(one!.sha256).not.toBe(other!.sha256);
});

test('what lies in a unit counts for its body alone', () => {
  const [one] = rowsOf('Статья 1. Срок\n1. Да.\n');
  const [other] = rowsOf('Статья 1. Срок\n1. Нет.\n');
  expect(one!.normSha256).toBe(other!.normSha256);
  expect(one!.bodySha256).not.toBe(other!.bodySha256);
});

test('a suspended article and a unit that comes later are marked with their day', () => {
  const rows = rowsOf(
    'Статья 5. Срок\nСноска. Статья 5 приостановлена до 01.01.2027 Законом РК от 02.02.2020.\n1. Да.\n2. Вводится в действие с 01.09.2027.\n',
  );
  expect(rows.map(({ standing, standingOn }) => [standing, standingOn])).toEqual([
    ['suspended', '2027-01-01'],
    [null, null],
    ['coming', '2027-09-01'],
  ]);
});

const line = fc.constantFrom(
  'Глава 2. Слова',
  'Статья 1. Одна',
  'Статья 2. Две',
  '1. Пункт.',
  '2. Пункт:',
  '1) подпункт;',
  '2) исключен Законом.',
  'Абзац целиком.',
  'строка;',
  'Приложение 1 к приказу',
  'Сноска. Статья 1 с изменениями.',
);

test('every unit has a key of its own, and rows make the tree that they came from', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const tree = outlineOf(readActText(lines.join('\n')).paragraphs);
      const rows = unitRowsOf(tree, 'Z1');
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(treeOfRows(rows)).toEqual(tree);
    }),
  );
});
