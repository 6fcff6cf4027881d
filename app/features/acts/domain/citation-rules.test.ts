import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitations } from './citation-parse.ts';
import { referenceRegister } from '../queries/reference-register.server.ts';

const register = referenceRegister();

type Lang = 'ru' | 'kk' | 'en';
const parse = (text: string, lang: Lang = 'ru') => parseCitations(text, { lang, register });
/** `law_education a26 p2`, one line a citation; an act outside the register by its kind in brackets. */
const read = (text: string, lang: Lang = 'ru') =>
  parse(text, lang).map(({ act, actKey, path }) =>
    [
      actKey ?? (act?.self ? '[self]' : act ? `[${act.type ?? act.adilet_id}]` : '-'),
      ...path.map(({ u, n, to }) => `${u} ${n ?? ''}${to ? `..${to}` : ''}`.trim()),
    ].join(' | '),
  );

describe('where a place is said to be', () => {
  test.each([
    [
      'пп. 2) п. 2 ст. 63 Закона «Об образовании»',
      'ru',
      ['law_education | article 63 | point 2 | subpoint 2'],
    ],
    [
      '«Білім туралы» Заңның 63-бабы 3-2-тармағының 7) тармақшасы',
      'kk',
      ['law_education | article 63 | point 3-2 | subpoint 7'],
    ],
    [
      'пункты 4-4 и 6-2 статьи 62 Закона «Об образовании»',
      'ru',
      ['law_education | article 62 | point 4-4', 'law_education | article 62 | point 6-2'],
    ],
    [
      'в статье 5 и в пункте 2 статьи 7 Закона «О статусе педагога»',
      'ru',
      ['law_teacher_status | article 5', 'law_teacher_status | article 7 | point 2'],
    ],
    [
      'ПРАВИЛА, УТВЕРЖДЕННЫЕ ПРИКАЗОМ ОТ 19 ИЮНЯ 2020 ГОДА № 254',
      'ru',
      ['order_preschool_services_254'],
    ],
    ['47-бабы17-тармағынасәйкес', 'kk', ['- | article 47 | point 17']],
    ['он бірінші – жиырма үшінші абзацтарын', 'kk', ['- | indent 11..23']],
    [
      'частями 1-1, второй и третьей статьи 366',
      'ru',
      ['- | article 366 | part 1-1', '- | article 366 | part 2', '- | article 366 | part 3'],
    ],
    ['глава 9-1 раздела 2', 'ru', ['- | section 2 | chapter 9-1']],
  ] as const)('%s', (text, lang, expected) => {
    expect(read(text, lang)).toEqual(expected);
  });
});

describe('the five worked cases', () => {
  test.each([
    ['пункт 12 статьи 26 Закона «Об образовании»', 'ru', 'law_education | article 26 | point 12'],
    [
      'подпункт 5) пункта 3 статьи 61 Закона «Об образовании»',
      'ru',
      'law_education | article 61 | point 3 | subpoint 5',
    ],
    [
      'Типовые правила, утверждённые приказом от 27 июля 2017 года № 355',
      'ru',
      'order_trustees_355',
    ],
    [
      'Қазақстан Республикасы Білім және ғылым министрінің 2016 жылғы 22 қаңтардағы № 66 бұйрығы',
      'kk',
      'order_dormitory_66',
    ],
    [
      'подпункт 10) пункта 2 статьи 43-1 Закона «Об образовании»',
      'ru',
      'law_education | article 43-1 | point 2 | subpoint 10',
    ],
    [
      'Правила размещения государственного образовательного заказа, приказ от 27 августа 2022 года № 381',
      'ru',
      'order_state_order_381',
    ],
  ] as const)('%s', (text, lang, expected) => {
    expect(read(text, lang)).toEqual([expected]);
  });
});

describe('an act is never bound where the text does not name it', () => {
  test.each([
    [
      'across a sentence',
      'Согласно пункту 2 статьи 5. Закон «Об образовании» молчит.',
      ['- | article 5 | point 2', 'law_education'],
    ],
    [
      'through other words',
      'статья 5 говорит иначе, чем Закон «Об образовании»',
      ['- | article 5', 'law_education'],
    ],
    [
      'with another date',
      'статья 5 Закона «Об образовании» от 7 июня 1999 года',
      ['[law] | article 5'],
    ],
    [
      'with a name that two acts share',
      'статья 7 Закона «О государственных закупках»',
      ['[law] | article 7'],
    ],
    ['by the word alone', 'Законом установлено иное. Настоящий Кодекс действует.', []],
  ])('%s', (_where, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the word alone is the last law named', () => {
    expect(read('Закон «О статусе педагога» принят. Статья 7 Закона действует.')).toEqual([
      'law_teacher_status',
      'law_teacher_status | article 7',
    ]);
  });
});

describe('what is no citation', () => {
  test.each([
    ['ru', 'пункт приёма № 3, часть денег, глава города, раздел имущества'],
    ['ru', 'в течение 5 дней, 12 человек, 26 законов'],
    ['kk', '26 бапкер мен 5 тармақталған топ'],
    ['en', 'The article on page 26 has 3 paragraphs.'],
    ['ru', '(Ведомости Парламента РК, 2007 г., № 20, ст. 151; № 21, ст. 170)'],
  ] as const)('%s: %s', (lang, text) => {
    expect(read(text, lang)).toEqual([]);
  });
});

describe('what is in doubt says so', () => {
  test.each([
    ['статьи 5-7', true],
    ['статей 5-7', false],
    ['п.п. 1, 2 ст. 5', true],
    ['п.п. 1) ст. 5', false],
    ['пункт 2', true],
    ['пункт 2 статьи 5', false],
  ])('%s: %s', (text, isDoubtful) => {
    expect(parse(text)[0]?.isDoubtful).toBe(isDoubtful);
  });
});

describe('addresses', () => {
  test('of the portal and of its mirror carry language, anchor and edition', () => {
    const text = 'см. https://adilet.zan.kz/kaz/archive/docs/Z070000319_/01.09.2022#z26.';
    const [found] = parse(text);
    expect(found).toMatchObject({
      act: { adilet_id: 'Z070000319_', lang: 'kk', edition: '2022-09-01', anchor: 'z26' },
      actKey: 'law_education',
    });
    expect(text.slice(found!.span.start, found!.span.end)).toBe(text.slice(4, -1));
  });

  test('an id inside another word is none', () => {
    expect(read('XZ070000319_ и Z07000031999')).toEqual([]);
  });
});

describe('a span', () => {
  const spans = (text: string, lang: Lang = 'ru') =>
    parse(text, lang).map(({ span }) => text.slice(span.start, span.end));

  test('is of the whole place with its act', () => {
    expect(spans('См. п. 2 ст. 26 Закона «Об образовании», там ясно.')).toEqual([
      'п. 2 ст. 26 Закона «Об образовании»',
    ]);
  });

  test('is of the own number within a list', () => {
    expect(spans('пункты 2, 3 и 5 статьи 26 Закона «Об образовании»')).toEqual([
      'пункты 2',
      '3',
      '5 статьи 26 Закона «Об образовании»',
    ]);
  });

  test('is counted in the original, soft hyphens and raised digits included', () => {
    expect(spans('по под\u00adпункту 7) пункта\u00a03² статьи 63.')).toEqual([
      'под\u00adпункту 7) пункта\u00a03² статьи 63',
    ]);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'статья ст. пункты п. пп. подпункт части абзац 5 1) 43-1 5¹ , и – - « » " № N Закона приказа от 2007 года 27 июля РК бап -тармағының Заңының осы туралы қосымша двадцать первой Art. ( ) of . ; \n настоящего'.split(
      ' ',
    ),
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join(' '));

  test('it is read without an error, in order, with spans inside it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<Lang[]>('ru', 'kk', 'en'), (original, lang) => {
        let before = 0;
        for (const { span } of parse(original, lang)) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(original.length);
          before = span.start;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['п. 1, ', 'ru'],
    ['1), ', 'kk'],
    ['пункт 2 статьи 5 ', 'ru'],
    ['Закона « ', 'ru'],
    ['" заң ', 'kk'],
    ['приказом Министра образования ', 'ru'],
    ['статьи 5 где настоящего Закона ', 'ru'],
    ['Правил утвержденных ', 'ru'],
    ['двадцать первой и ', 'ru'],
    ['adilet.zan.kz/rus/docs/', 'ru'],
  ] as const)('a long run of %j takes no more than its length', (bit, lang) => {
    // A step that looked back over the whole text would not end within the time of a test.
    expect(parse(bit.repeat(Math.ceil(400_000 / bit.length)), lang).length).toBeLessThan(150_000);
  });
});
