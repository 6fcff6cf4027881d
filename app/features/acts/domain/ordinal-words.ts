// Numbers said in words, as parts and indents of acts are counted: «часть вторая», «екінші бөлігі».
// From domain/citation.md, 2.1 and 2.2.

const ruStems =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат ' +
  'четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат';
const ruTens = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят';
const ruTenStems = 'двадцат тридцат сороков пятидесят шестидесят семидесят';
const kkOnes = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы';
const kkTens = 'он жиырма отыз қырық елу алпыс жетпіс';
const kkTenOrdinals = 'оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші';
const enWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
const enOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';

const list = (words: string) => words.split(' ');
const numbered = (words: string, first: number, step: number): [string, number][] =>
  list(words).map((word, at) => [word, first + at * step]);

/** Endings after a stem; a masculine first, in the order in which `ruOrdinal` picks them. */
const hard = ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ою', 'ое', 'ые', 'ых', 'ыми'];
const soft = [
  'ий',
  'ьего',
  'ьему',
  'ьим',
  'ьем',
  'ья',
  'ьей',
  'ью',
  'ьею',
  'ье',
  'ьи',
  'ьих',
  'ьими',
];
const stressed = new Set(['втор', 'шест', 'седьм', 'восьм', 'сороков']);

const endingsOf = (stem: string): string[] =>
  stem === 'трет' ? soft : stressed.has(stem) ? ['ой', ...hard.slice(1)] : hard;

const ruStemNumbers = [...numbered(ruStems, 1, 1), ...numbered(ruTenStems, 20, 10)];
const whole = new Map<string, number>([
  ...ruStemNumbers.flatMap(([stem, n]) =>
    endingsOf(stem).map((ending): [string, number] => [stem + ending, n]),
  ),
  ...numbered(kkOnes, 1, 1),
  ...numbered(kkTenOrdinals, 10, 10),
  ...numbered(enWords, 1, 1),
  ...numbered(enOrdinals, 1, 1),
]);
const tens = new Map<string, number>([...numbered(ruTens, 20, 10), ...numbered(kkTens, 10, 10)]);

/** The number that a word says alone, in any case and gender. */
export const ordinalOf = (word: string): number | undefined => whole.get(word);

/** The tens that a word says before an ordinal: «двадцать» первый, «он» бірінші. */
export const tensOf = (word: string): number | undefined => tens.get(word);

const endingAt = { mNom: 0, mGen: 1, fNom: 5, fGen: 6, nNom: 9, nGen: 1 } as const;

/** The Russian ordinal from 1 to 79 in one gender and case, or null beyond. */
export function ruOrdinal(n: number, form: keyof typeof endingAt): string | null {
  const stemOf = (value: number) => ruStemNumbers.find(([, number]) => number === value)?.[0];
  const ones = n % 10;
  const stem = stemOf(n) ?? stemOf(ones);
  if (!stem || n > 79) return null;
  const word = stem + endingsOf(stem)[endingAt[form]];
  return stemOf(n) ? word : `${list(ruTens)[(n - ones) / 10 - 2]} ${word}`;
}

/** The Kazakh ordinal from 1 to 79, or null beyond. */
export function kkOrdinal(n: number): string | null {
  const ones = n % 10;
  const ten = (n - ones) / 10;
  if (n < 1 || n > 79) return null;
  if (ones === 0) return list(kkTenOrdinals)[ten - 1] ?? null;
  const word = list(kkOnes)[ones - 1]!;
  return ten === 0 ? word : `${list(kkTens)[ten - 1]} ${word}`;
}
