// Which unit of an act a word names, in any of its forms. From domain/citation.md, 2.
import type { UnitKind } from './provision-path.ts';

export interface UnitForm {
  unit: UnitKind;
  lang: 'ru' | 'kk' | 'en';
  /** Beyond doubt several, maybe several («статьи»), or one. */
  plural: 'sure' | 'maybe' | 'no';
  /** «ст.», «п.». */
  isShort?: true;
  /** Kazakh without any ending: «бап». */
  isBare?: true;
}

const forms = new Map<string, UnitForm>();

function add(lang: UnitForm['lang'], unit: UnitKind, plural: UnitForm['plural'], words: string) {
  for (const word of words.split(' ')) forms.set(word, { unit, lang, plural });
}
function addShort(unit: UnitKind, words: string, lang: UnitForm['lang'] = 'ru') {
  for (const word of words.split(' '))
    forms.set(word, { unit, lang, plural: 'maybe', isShort: true });
}
/** Masculine nouns that take endings after an unchanged stem. */
function addMasculine(unit: UnitKind, stem: string) {
  add('ru', unit, 'no', ['', 'а', 'у', 'ом', 'е'].map((ending) => stem + ending).join(' '));
  add('ru', unit, 'sure', ['ы', 'ов', 'ам', 'ами', 'ах'].map((ending) => stem + ending).join(' '));
}

add('ru', 'article', 'no', 'статья статье статью статьей статьею');
add('ru', 'article', 'maybe', 'статьи');
add('ru', 'article', 'sure', 'статей статьям статьями статьях');
addMasculine('point', 'пункт');
addMasculine('subpoint', 'подпункт');
addMasculine('paragraph', 'параграф');
addMasculine('section', 'раздел');
addMasculine('subsection', 'подраздел');
add('ru', 'part', 'no', 'часть частью');
add('ru', 'part', 'maybe', 'части');
add('ru', 'part', 'sure', 'частей частям частями частях');
add('ru', 'indent', 'no', 'абзац абзаца абзацу абзацем абзаце');
add('ru', 'indent', 'sure', 'абзацы абзацев абзацам абзацами абзацах');
add('ru', 'chapter', 'no', 'глава главе главу главой главою');
add('ru', 'chapter', 'maybe', 'главы');
add('ru', 'chapter', 'sure', 'глав главам главами главах');
add('ru', 'annex', 'no', 'приложение приложению приложением приложении');
add('ru', 'annex', 'maybe', 'приложения');
add('ru', 'annex', 'sure', 'приложений приложениям приложениями приложениях');
add('ru', 'sentence', 'no', 'предложение предложению предложением предложении');
add('ru', 'sentence', 'maybe', 'предложения');
add('ru', 'note', 'no', 'примечание примечания примечанию примечанием примечании');
add('ru', 'preamble', 'no', 'преамбула преамбулы преамбуле преамбулу преамбулой');
addShort('article', 'ст');
addShort('point', 'п');
addShort('subpoint', 'пп подп');
addShort('part', 'ч');
addShort('indent', 'абз');
addShort('chapter', 'гл');
addShort('section', 'разд');
addShort('subsection', 'подразд');
addShort('annex', 'прил');
addShort('sentence', 'предл');
addShort('note', 'прим');

add('en', 'article', 'no', 'article');
add('en', 'article', 'sure', 'articles');
add('en', 'point', 'no', 'paragraph');
add('en', 'point', 'sure', 'paragraphs');
add('en', 'subpoint', 'no', 'subparagraph sub-paragraph');
add('en', 'subpoint', 'sure', 'subparagraphs sub-paragraphs');
add('en', 'part', 'no', 'part');
add('en', 'part', 'sure', 'parts');
add('en', 'indent', 'no', 'indent');
add('en', 'section', 'no', 'section');
add('en', 'subsection', 'no', 'subsection');
add('en', 'chapter', 'no', 'chapter');
add('en', 'annex', 'no', 'annex appendix');
add('en', 'preamble', 'no', 'preamble');
addShort('article', 'art arts', 'en');
addShort('chapter', 'ch', 'en');
addShort('section', 'sec', 'en');
addShort('subsection', 'subsec', 'en');
addShort('point', 'para paras par pars', 'en');
addShort('subpoint', 'subpara subparas subpar subpars sub-par', 'en');

/** Kazakh stems, a longer one before one that it begins with. */
const kazakhStems: [stem: string, unit: UnitKind][] = [
  ['тармақша', 'subpoint'],
  ['тармақ', 'point'],
  ['тармағ', 'point'],
  ['бап', 'article'],
  ['баб', 'article'],
  ['бөлім', 'section'],
  ['бөлік', 'part'],
  ['бөліг', 'part'],
  ['тарау', 'chapter'],
  ['параграф', 'paragraph'],
  ['абзац', 'indent'],
  ['сөйлем', 'sentence'],
  ['қосымша', 'annex'],
  ['ескертпе', 'note'],
  ['кіріспе', 'preamble'],
];

const plurals = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер'];
const owners = ['ы', 'і', 'сы', 'сі'];
const plainCases =
  'ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен ' +
  'мен бен пен';
const ownedCases = 'ның нің на не н нда нде нан нен мен';
const some = (parts: readonly string[]) => ['', ...parts];

/** Ending → whether it says several. */
const kazakhEndings = new Map<string, boolean>(
  some(plurals).flatMap((plural) => [
    ...some(plainCases.split(' ')).map((one): [string, boolean] => [plural + one, plural !== '']),
    ...owners.flatMap((owner) =>
      some(ownedCases.split(' ')).map((one): [string, boolean] => [
        plural + owner + one,
        plural !== '',
      ]),
    ),
  ]),
);
const longestEnding = Math.max(...[...kazakhEndings.keys()].map(({ length }) => length));

/** The unit that a word names, if it is a form of one; the text's language decides what is both. */
export const unitFormOf = (word: string, lang: UnitForm['lang']): UnitForm | undefined =>
  lang === 'kk'
    ? (kazakhForm(word, false) ?? forms.get(word))
    : (forms.get(word) ?? kazakhForm(word, false));

/** A Kazakh unit to which the next word was joined by a lost blank: «тармағынасәйкес». */
export const gluedUnitFormOf = (word: string): UnitForm | undefined => kazakhForm(word, true);

function kazakhForm(word: string, isGlued: boolean): UnitForm | undefined {
  for (const [stem, unit] of kazakhStems) {
    if (!word.startsWith(stem)) continue;
    const rest = word.slice(stem.length);
    const ending = isGlued ? longestIn(rest) : rest;
    const isPlural = ending === undefined ? undefined : kazakhEndings.get(ending);
    if (isPlural === undefined) return undefined;
    const form: UnitForm = { unit, lang: 'kk', plural: isPlural ? 'sure' : 'no' };
    return ending === '' ? { ...form, isBare: true } : form;
  }
  return undefined;
}

function longestIn(rest: string): string | undefined {
  for (let length = Math.min(longestEnding, rest.length); length > 0; length -= 1) {
    const ending = rest.slice(0, length);
    if (kazakhEndings.has(ending)) return ending;
  }
  return undefined;
}
