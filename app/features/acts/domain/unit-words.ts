// The names of an act's units as they are written in canonical citations, case by case.
// From domain/citation.md, 1.1, 2.1, 2.2 and 5.
import type { UnitKind } from './provision-path.ts';

interface RussianForms {
  nominative: string;
  genitive: string;
  /** After «примечание к …». */
  dative: string;
  short: string;
  gender: 'm' | 'f' | 'n';
}

const ru = (
  nominative: string,
  genitive: string,
  dative: string,
  short: string,
  gender: RussianForms['gender'],
): RussianForms => ({ nominative, genitive, dative, short, gender });

export const russianUnits: Record<UnitKind, RussianForms> = {
  annex: ru('приложение', 'приложения', 'приложению', 'прил.', 'n'),
  section: ru('раздел', 'раздела', 'разделу', 'разд.', 'm'),
  subsection: ru('подраздел', 'подраздела', 'подразделу', 'подразд.', 'm'),
  chapter: ru('глава', 'главы', 'главе', 'гл.', 'f'),
  paragraph: ru('параграф', 'параграфа', 'параграфу', '§', 'm'),
  article: ru('статья', 'статьи', 'статье', 'ст.', 'f'),
  point: ru('пункт', 'пункта', 'пункту', 'п.', 'm'),
  subpoint: ru('подпункт', 'подпункта', 'подпункту', 'пп.', 'm'),
  part: ru('часть', 'части', 'части', 'ч.', 'f'),
  indent: ru('абзац', 'абзаца', 'абзацу', 'абз.', 'm'),
  sentence: ru('предложение', 'предложения', 'предложению', 'предл.', 'n'),
  note: ru('примечание', 'примечания', 'примечанию', 'прим.', 'n'),
  preamble: ru('преамбула', 'преамбулы', 'преамбуле', 'преамбула', 'f'),
};

interface KazakhForms {
  plain: string;
  /** With an outer unit before it that owns it: 2-тармағы. */
  owned: string;
  /** The same two as links of a chain: 26-баптың, 26-бабының. */
  plainLink: string;
  ownedLink: string;
}

const kk = (plain: string, owned: string, plainLink: string, ownedLink: string): KazakhForms => ({
  plain,
  owned,
  plainLink,
  ownedLink,
});

export const kazakhUnits: Record<UnitKind, KazakhForms> = {
  annex: kk('қосымша', 'қосымшасы', 'қосымшаның', 'қосымшасының'),
  section: kk('бөлім', 'бөлімі', 'бөлімнің', 'бөлімінің'),
  subsection: kk('кіші бөлім', 'кіші бөлімі', 'кіші бөлімнің', 'кіші бөлімінің'),
  chapter: kk('тарау', 'тарауы', 'тараудың', 'тарауының'),
  paragraph: kk('параграф', 'параграфы', 'параграфтың', 'параграфының'),
  article: kk('бап', 'бабы', 'баптың', 'бабының'),
  point: kk('тармақ', 'тармағы', 'тармақтың', 'тармағының'),
  subpoint: kk('тармақша', 'тармақшасы', 'тармақшаның', 'тармақшасының'),
  part: kk('бөлік', 'бөлігі', 'бөліктің', 'бөлігінің'),
  indent: kk('абзац', 'абзацы', 'абзацтың', 'абзацының'),
  sentence: kk('сөйлем', 'сөйлемі', 'сөйлемнің', 'сөйлемінің'),
  note: kk('ескертпе', 'ескертпесі', 'ескертпенің', 'ескертпесінің'),
  preamble: kk('кіріспе', 'кіріспесі', 'кіріспенің', 'кіріспесінің'),
};

interface EnglishForms {
  long: string;
  short: string;
}

export const englishUnits: Record<UnitKind, EnglishForms> = {
  annex: { long: 'Annex', short: 'annex' },
  section: { long: 'Section', short: 'sec.' },
  subsection: { long: 'Subsection', short: 'subsec.' },
  chapter: { long: 'Chapter', short: 'ch.' },
  // The paragraph of a chapter; a point is a paragraph in English.
  paragraph: { long: '§', short: '§' },
  article: { long: 'Article', short: 'art.' },
  point: { long: 'paragraph', short: 'para.' },
  subpoint: { long: 'subparagraph', short: 'subpara.' },
  part: { long: 'part', short: 'part' },
  indent: { long: 'indent', short: 'indent' },
  sentence: { long: 'sentence', short: 'sentence' },
  note: { long: 'note', short: 'note' },
  preamble: { long: 'preamble', short: 'preamble' },
};
