import { expect, test } from 'vitest';
import { mentionedIn } from './mentions.ts';

const people = [
  { id: '1', name: 'Айгерим Сейтова' },
  { id: '2', name: 'Нұрлан Әбдіров' },
  { id: '3', name: 'Айгерим Сейтова' },
  { id: '4', name: 'Анна Ким' },
];

test.each([
  ['@Айгерим Сейтова, посмотрите', ['1', '3']],
  ['@айгерим сейтова', ['1', '3']],
  ['Спасибо, @Нұрлан Әбдіров!', ['2']],
  ['@Анна Кимова', []],
  ['почта anna@Анна Ким', []],
  ['@', []],
  ['@@Анна Ким @Анна Ким', ['4']],
  ['@Чужой Человек', []],
])('%s', (text, expected) => {
  expect(mentionedIn(text, people)).toEqual(expected);
});
