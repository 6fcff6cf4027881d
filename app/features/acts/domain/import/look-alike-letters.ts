// Letters of another alphabet that look the same. From domain/citation.md, 4.1, and domain/importing.md, 3:
// Latin `i` and `ə` in Kazakh words, Cyrillic `І`, `Х` in Roman numerals.

const toCyrillic: Readonly<Record<string, string>> = {
  i: 'і',
  I: 'І',
  ə: 'ә',
  Ə: 'Ә',
  a: 'а',
  A: 'А',
  e: 'е',
  E: 'Е',
  o: 'о',
  O: 'О',
  p: 'р',
  P: 'Р',
  c: 'с',
  C: 'С',
  x: 'х',
  X: 'Х',
  y: 'у',
  k: 'к',
  K: 'К',
  M: 'М',
  T: 'Т',
  H: 'Н',
  B: 'В',
  h: 'һ',
};
const toLatin: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };

const word = /[\p{L}\p{M}]+/gu;
const isMixed = (letters: string): boolean =>
  /\p{Script=Cyrillic}/u.test(letters) && /\p{Script=Latin}/u.test(letters);
const isRoman = (letters: string): boolean =>
  letters.length > 1 && /^[IVXLCDMІХСМ]+$/u.test(letters);

/** A word in the alphabet that most of it is written in; a number in Roman digits in Latin ones. */
function evenWord(letters: string): string {
  if (!isMixed(letters)) return letters;
  if (isRoman(letters)) return swap(letters, toLatin);
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 <= letters.length ? swap(letters, toCyrillic) : letters;
}

const swap = (letters: string, by: Readonly<Record<string, string>>): string =>
  [...letters].map((letter) => by[letter] ?? letter).join('');

/** Words of a text that mix alphabets where they could be written in one. */
export const mixedWords = (text: string): string[] =>
  (text.match(word) ?? []).filter((letters) => evenWord(letters) !== letters);

/** The same text, each word in one alphabet. */
export const inOneAlphabet = (text: string): string => text.replace(word, evenWord);
