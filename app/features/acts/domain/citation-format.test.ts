import { describe, expect, test } from 'vitest';
import type { NamedAct } from './act-names.ts';
import * as format from './citation-format.ts';
import type { PathUnit, UnitKind } from './provision-path.ts';

const education: NamedAct = {
  type: 'law',
  date: '2007-07-27',
  number: '319-III',
  title: { ru: 'Об образовании', kk: 'Білім туралы', en: 'On Education' },
  short: { ru: 'Закон «Об образовании»', kk: '«Білім туралы» Заң', en: 'Law On Education' },
};
const named = (ru: string, over: Partial<NamedAct> = {}): NamedAct => ({
  type: 'minister_order',
  date: null,
  number: null,
  title: { ru, kk: '', en: '' },
  short: { ru, kk: '', en: '' },
  ...over,
});
/** `a26 p2 s3` as a path. */
const kinds: Record<string, UnitKind> = {
  a: 'article',
  p: 'point',
  s: 'subpoint',
  pt: 'part',
  i: 'indent',
  sn: 'sentence',
  ch: 'chapter',
  an: 'annex',
  note: 'note',
};
const path = (steps: string): PathUnit[] =>
  steps.split(' ').map((step) => {
    const letters = /^[a-z]+/.exec(step)![0];
    return { u: kinds[letters]!, n: step.slice(letters.length) };
  });
/** Blanks that do not break are shown as ~. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('Russian', () => {
  test.each([
    ['a63 p2 s2', 'пп.~2) п.~2 ст.~63', 'подпункт 2) пункта 2 статьи 63'],
    ['a5 s29', 'пп.~29) ст.~5', 'подпункт 29) статьи 5'],
    ['a57 p3-1 pt2', 'ч.~2 п.~3-1 ст.~57', 'часть вторая пункта 3-1 статьи 57'],
    [
      'a50-1 p1 pt1 s2',
      'пп.~2) ч.~1 п.~1 ст.~50-1',
      'подпункт 2) части первой пункта 1 статьи 50-1',
    ],
    ['a1 i23', 'абз.~23 ст.~1', 'абзац двадцать третий статьи 1'],
    ['a409 pt7-3', 'ч.~7-3 ст.~409', 'часть 7-3 статьи 409'],
    ['a26 sn1', 'предл.~1 ст.~26', 'первое предложение статьи 26'],
    ['a366 note', 'прим. ст.~366', 'примечание к статье 366'],
    ['ch4', 'гл.~4', 'глава 4'],
  ])('%s: %s, %s', (steps, short, long) => {
    expect(shown(format.shortRussian(path(steps), null))).toBe(short);
    expect(shown(format.longRussian(path(steps), null))).toBe(long);
  });

  test('with its act', () => {
    expect(shown(format.shortRussian(path('a26 p2 s3'), education))).toBe(
      'пп.~3) п.~2 ст.~26 Закона «Об образовании»',
    );
    expect(shown(format.longRussian(path('a26 p2 s3'), education))).toBe(
      'подпункт 3) пункта 2 статьи 26 Закона РК от 27 июля 2007 года №~319-III «Об образовании»',
    );
    expect(format.shortRussian([], education)).toBe('Закон «Об образовании»');
  });

  test.each([
    ['Типовые правила деятельности (приказ № 595)', 'Типовых правил деятельности (приказ № 595)'],
    ['Трудовой кодекс Республики Казахстан', 'Трудового кодекса Республики Казахстан'],
    ['Конституция Республики Казахстан', 'Конституции Республики Казахстан'],
    ['КоАП РК', 'КоАП РК'],
    [
      'О некоторых вопросах педагогической этики',
      'Приказа «О некоторых вопросах педагогической этики»',
    ],
  ])('%s stands in the genitive', (name, genitive) => {
    expect(shown(format.shortRussian(path('p5'), named(name)))).toBe(`п.~5 ${genitive}`);
  });

  test('an annex belongs to its act in the dative', () => {
    expect(shown(format.shortRussian(path('an1 p4'), named('Правила приёма')))).toBe(
      'п.~4 прил.~1 к Правилам приёма',
    );
  });
});

describe('Kazakh', () => {
  test.each([
    ['a63 p2 s2', '63-бап, 2-тармақ, 2)~тармақша', '63-баптың 2-тармағының 2)~тармақшасы'],
    ['a62 p3 pt2', '62-бап, 3-тармақ, екінші бөлік', '62-баптың 3-тармағының екінші бөлігі'],
    ['a409 pt7-3', '409-бап, 7-3-бөлік', '409-баптың 7-3-бөлігі'],
    ['a1 i11', '1-бап, он бірінші абзац', '1-баптың он бірінші абзацы'],
    ['an2 p4', '2-қосымша, 4-тармақ', '2-қосымшаның 4-тармағы'],
  ])('%s: %s, %s', (steps, short, long) => {
    expect(shown(format.shortKazakh(path(steps), null))).toBe(short);
    expect(shown(format.longKazakh(path(steps), null))).toBe(long);
  });

  test('with its act', () => {
    expect(shown(format.shortKazakh(path('a26 p2 s3'), education))).toBe(
      '«Білім туралы» Заң, 26-бап, 2-тармақ, 3)~тармақша',
    );
    expect(shown(format.longKazakh(path('a26 p2 s3'), education))).toBe(
      '«Білім туралы» Қазақстан Республикасының 2007 жылғы 27 шілдедегі №~319-III Заңы 26-бабының 2-тармағының 3)~тармақшасы',
    );
  });

  test('an act without a Kazakh name is called by its Russian one', () => {
    expect(format.shortKazakh([], named('Правила ЕНТ'))).toBe('Правила ЕНТ');
  });
});

describe('English', () => {
  test.each([
    ['a26 p2 s3', 'art.~26(2)(3)', 'subparagraph 3) of paragraph 2 of Article 26'],
    ['a26 p2', 'art.~26(2)', 'paragraph 2 of Article 26'],
    ['a5 s29', 'art.~5, subpara.~29)', 'subparagraph 29) of Article 5'],
    ['a8 p2 pt2', 'art.~8, para.~2, part~2', 'part 2 of paragraph 2 of Article 8'],
  ])('%s: %s, %s', (steps, short, long) => {
    expect(shown(format.shortEnglish(path(steps), null))).toBe(short);
    expect(shown(format.longEnglish(path(steps), null))).toBe(long);
  });

  test('with its act', () => {
    expect(shown(format.shortEnglish(path('a26 p2 s3'), education))).toBe(
      'Law On Education, art.~26(2)(3)',
    );
    expect(shown(format.longEnglish(path('a26'), education))).toBe(
      'Article 26 of the Law of the Republic of Kazakhstan dated 27 July 2007 No.~319-III "On Education"',
    );
  });
});
