// How an act is called after a place in it: «Закона «Об образовании»», «Типовых правил».
// From domain/citation.md, 2.1 and 5.

/** What a citation says of its act. */
export interface NamedAct {
  type: string;
  date: string | null;
  number: string | null;
  title: { ru: string; kk: string; en: string };
  short: { ru: string; kk: string; en: string };
}

type Case = 'genitive' | 'dative';

const nouns: Record<string, Record<Case, string>> = {
  закон: { genitive: 'закона', dative: 'закону' },
  кодекс: { genitive: 'кодекса', dative: 'кодексу' },
  конституция: { genitive: 'конституции', dative: 'конституции' },
  указ: { genitive: 'указа', dative: 'указу' },
  постановление: { genitive: 'постановления', dative: 'постановлению' },
  приказ: { genitive: 'приказа', dative: 'приказу' },
  решение: { genitive: 'решения', dative: 'решению' },
  правила: { genitive: 'правил', dative: 'правилам' },
  положение: { genitive: 'положения', dative: 'положению' },
  инструкция: { genitive: 'инструкции', dative: 'инструкции' },
  методика: { genitive: 'методики', dative: 'методике' },
};

const adjectives: [ending: string, genitive: string, dative: string][] = [
  ['ный', 'ного', 'ному'],
  ['вой', 'вого', 'вому'],
  ['ский', 'ского', 'скому'],
  ['вые', 'вых', 'вым'],
  ['ные', 'ных', 'ным'],
];

/** The words of an act's kind, for acts whose short name is a bare title. */
export const typeWords: Record<string, { ru: string; kk: string; en: string }> = {
  constitution: { ru: 'Конституция', kk: 'Конституция', en: 'Constitution' },
  constitutional_law: {
    ru: 'Конституционный закон',
    kk: 'Конституциялық заң',
    en: 'Constitutional Law',
  },
  code: { ru: 'Кодекс', kk: 'Кодекс', en: 'Code' },
  law: { ru: 'Закон', kk: 'Заң', en: 'Law' },
  presidential_decree: { ru: 'Указ', kk: 'Жарлық', en: 'Decree' },
  government_resolution: { ru: 'Постановление', kk: 'Қаулы', en: 'Resolution' },
  minister_order: { ru: 'Приказ', kk: 'Бұйрық', en: 'Order' },
};

const bareTitle = /^(О|Об|Обо|Некоторые) /;

/** The Russian short name in the nominative: a bare title gets its kind before it. */
export function russianName({ short, type }: NamedAct): string {
  const word = typeWords[type]?.ru;
  return bareTitle.test(short.ru) && word ? `${word} «${short.ru}»` : short.ru;
}

/** The Russian name in a case: its adjectives and its noun are declined, the rest stays. */
export function declined(name: string, to: Case): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => word.toLowerCase() in nouns);
  if (at < 0 || at > 3) return name;
  return words
    .map((word, index) => {
      if (index > at) return word;
      return index === at ? keepCapital(word, nouns[word.toLowerCase()]![to]) : adjective(word, to);
    })
    .join(' ');
}

function adjective(word: string, to: Case): string {
  const found = adjectives.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const [ending, genitive, dative] = found;
  return word.slice(0, -ending.length) + (to === 'genitive' ? genitive : dative);
}

const keepCapital = (word: string, form: string): string =>
  word[0] === word[0]?.toUpperCase() ? form[0]!.toUpperCase() + form.slice(1) : form;
