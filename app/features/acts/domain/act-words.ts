// The words that call an act: kinds in three languages, codes by their short names.
// From domain/citation.md, 1.1, 2.1, 2.2.

export interface ActWord {
  /** A key of act_types, or of derived_act_kinds. */
  type: string;
  lang: 'ru' | 'kk' | 'en';
  /** Approved by another act: rules, regulation, instruction. */
  isDerived: boolean;
  /** An order or a resolution has the words of its issuer before date and number. */
  hasIssuer: boolean;
}

const words = new Map<string, ActWord>();

function add(lang: ActWord['lang'], type: string, forms: string, isDerived = false) {
  const hasIssuer = /order|resolution|decree|decision/.test(type);
  for (const form of forms.split(' ')) words.set(form, { type, lang, isDerived, hasIssuer });
}
const withEndings = (stem: string, endings: string) =>
  endings
    .split(' ')
    .map((ending) => stem + (ending === '-' ? '' : ending))
    .join(' ');
const masculine = '- а у ом е';
const kazakhOwned = 'ы ының ына ын ында ынан ымен';

add('ru', 'law', withEndings('закон', masculine));
add('ru', 'code', withEndings('кодекс', masculine));
add('ru', 'constitution', withEndings('конституци', 'я и ю ей'));
add('ru', 'presidential_decree', withEndings('указ', masculine));
add('ru', 'government_resolution', withEndings('постановлени', 'е я ю ем и'));
add('ru', 'minister_order', withEndings('приказ', masculine));
add('ru', 'maslikhat_decision', withEndings('решени', 'е я ю ем и'));
add('ru', 'rules', 'правила правил правилам правилами правилах', true);
add('ru', 'regulation', 'положение положения положению положением положении', true);
add('ru', 'instruction', withEndings('инструкци', 'я и ю ей'), true);
add('ru', 'methodology', withEndings('методик', 'а и е у ой'), true);
add('ru', 'standard', withEndings('стандарт', masculine), true);

add(
  'kk',
  'law',
  `заң ${withEndings('заң', 'ның ға ды да нан мен')} ${withEndings('заң', kazakhOwned)}`,
);
add('kk', 'code', withEndings('кодекс', 'тің ке ті те тен пен і інің іне ін інде інен імен'));
add(
  'kk',
  'constitution',
  withEndings('конституция', 'ның ға ны да дан мен сы сының сына сын сында'),
);
add('kk', 'presidential_decree', `жарлық жарлыққа ${withEndings('жарлығ', kazakhOwned)}`);
add(
  'kk',
  'government_resolution',
  withEndings('қаулы', '- ның ға ны да сы сының сына сын сында сымен'),
);
add('kk', 'minister_order', `бұйрық бұйрықтың бұйрыққа ${withEndings('бұйрығ', kazakhOwned)}`);
add('kk', 'maslikhat_decision', withEndings('шешім', '- нің ге ді де і інің іне ін інде імен'));
add('kk', 'rules', withEndings('қағидалар', '- дың ға ды да дан ы ының ына ын ында'), true);
add('kk', 'regulation', withEndings('ереже', '- нің ге ні де сі сінің сіне сін сінде'), true);
add('kk', 'instruction', withEndings('нұсқаулық', '- тың қа ты та'), true);

add('en', 'law', 'law');
add('en', 'code', 'code');
add('en', 'constitution', 'constitution');
add('en', 'presidential_decree', 'decree');
add('en', 'government_resolution', 'resolution');
add('en', 'minister_order', 'order');
add('en', 'rules', 'rules', true);

/** The act that a word calls, if it calls one. */
export const actWordOf = (word: string): ActWord | undefined => words.get(word);

/** Whether a word belongs to the country's name, which every act may carry. */
export const isCountryWord = (word: string): boolean =>
  /^(республик[аи]|казахстан|рк|қр|қазақстан|республикасы(ның)?|republic|kazakhstan|rk|of|the)$/.test(
    word,
  );

/** Codes by their usual letters; those of the register resolve further. */
const letterCodes =
  /^(коап|ук|тк|гк|нк|зк|эк|ск|бк|пк|упк|гпк|уик|аппк|әқбтк|ққ|қк|ек|әрпк|аіжк|coao)$/;

/** Whether a word is a code's short name: «КоАП», «ӘҚБтК-нің»; in capitals only. */
export const codeLettersOf = (word: string, capitals: number): string | null => {
  const letters = word.split('-')[0]!;
  return capitals >= 2 && letterCodes.test(letters) ? letters : null;
};

/** An adjective of an act's name: «Гражданского процессуального», «Типовых». */
export const isAdjective = (word: string): boolean =>
  /(ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ые|ых|ыми)$/.test(word) && word.length > 4;
