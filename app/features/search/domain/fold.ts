// Letters that stand for each other are one letter to search: the same as `search_fold` in the database.

const latin = 'ABCEHIKMOPTXYaceiopxyhkm';
const cyrillic = 'АВСЕНІКМОРТХУасеіорхуһкм';
const alike = new Map(Array.from(latin, (letter, at) => [letter, cyrillic[at] ?? letter]));

const kazakh = 'ёәғқңөұүһі';
const plain = 'еагкноуухи';
const plainer = new Map(Array.from(kazakh, (letter, at) => [letter, plain[at] ?? letter]));

const letters = /[A-Za-zа-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]+/g;
const isCyrillic = /[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]/;

/** Small letters; no Latin ones within a Cyrillic word, ё as е, Kazakh ones as a Russian keyboard types them. */
export function fold(text: string): string {
  const oneScript = text.replace(letters, (word) =>
    isCyrillic.test(word) ? replaced(word, alike) : word,
  );
  return replaced(oneScript.toLowerCase(), plainer);
}

const replaced = (text: string, by: Map<string, string>): string =>
  Array.from(text, (sign) => by.get(sign) ?? sign).join('');
