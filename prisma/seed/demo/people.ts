import type { GroupKind, GroupRole, OfficeRole } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';

/** One password for everybody: it opens a demo on a loopback address and nothing else. */
export const DEMO_PASSWORD = 'probely-vidny-2026';

interface Person {
  name: string;
  /** The part of the address before the @. */
  mail: string;
  language?: Language;
}

/** Everybody of the demo; all of them are invented. */
export const office = {
  aigerim: { name: 'Айгерим Сейтова', mail: 'analyst', role: 'analyst' },
  daniyar: { name: 'Данияр Ким', mail: 'kim', role: 'analyst' },
  saule: { name: 'Сауле Жакенова', mail: 'zhakenova', role: 'analyst' },
  bauyrzhan: { name: 'Бауыржан Омаров', mail: 'head', role: 'head' },
  timurlan: { name: 'Тимурлан Ахметов', mail: 'administrator', role: 'administrator' },
} as const satisfies Record<string, Person & { role: OfficeRole }>;

const inKazakh = 'kk' as const;

/** Monitoring groups with their people, each with a role. */
export const groups = {
  ashyq: group(
    'ngo',
    'ОФ «Ашық кезек»',
    ['shymkent'],
    'Сопровождаем семьи в очереди в детский сад.',
    {
      gulnara: ['member', { name: 'Гульнара Тасова', mail: 'member' }],
      madina: ['coordinator', { name: 'Мадина Оспанова', mail: 'coordinator' }],
      aidos: ['member', { name: 'Айдос Беков', mail: 'bekov' }],
    },
  ),
  dvor: group('media', 'Портал «Южный двор»', ['shymkent'], 'Городской портал Шымкента.', {
    ruslan: ['journalist', { name: 'Руслан Петренко', mail: 'journalist' }],
    olga: ['coordinator', { name: 'Ольга Вебер', mail: 'veber' }],
  }),
  atalar: group('ngo', 'ОО «Ата-ана дауысы»', ['kostanay'], 'Родители школ Костанайской области.', {
    svetlana: ['member', { name: 'Светлана Юрченко', mail: 'other' }],
    zhanar: ['coordinator', { name: 'Жанар Сарсенова', mail: 'sarsenova' }],
  }),
  stroki: group('media', 'Газета «Тобольские строки»', ['kostanay'], 'Областная газета.', {
    asel: ['journalist', { name: 'Асель Бекова', mail: 'bekova' }],
    viktor: ['coordinator', { name: 'Виктор Лазарев', mail: 'lazarev' }],
  }),
  doroga: group(
    'ngo',
    '«Дорога в школу»',
    ['akmola'],
    'Как дети доезжают до школы и сколько это стоит.',
    {
      natalya: ['coordinator', { name: 'Наталья Гусева', mail: 'guseva' }],
    },
  ),
  esil: group(
    'ngo',
    '«Есіл үні»',
    ['north_kazakhstan'],
    'Сельские школы Северо-Казахстанской области.',
    {
      pavel: ['coordinator', { name: 'Павел Дорош', mail: 'dorosh' }],
    },
  ),
  zhastar: group(
    'ngo',
    '«Сыр жастары» қоғамдық қоры',
    ['kyzylorda'],
    'Колледж студенттерінің құқықтары.',
    {
      nurlan: ['member', { name: 'Нұрлан Әбдіров', mail: 'abdirov', language: inKazakh }],
      baqyt: ['coordinator', { name: 'Бақытгүл Ермекова', mail: 'ermekova', language: inKazakh }],
    },
  ),
  syr: group('media', '«Сыр үні» порталы', ['kyzylorda'], 'Қызылорда облысының порталы.', {
    asem: ['journalist', { name: 'Әсем Қайратқызы', mail: 'qairatqyzy', language: inKazakh }],
    erbolat: ['coordinator', { name: 'Ерболат Сапаров', mail: 'saparov', language: inKazakh }],
  }),
  zachet: group(
    'ngo',
    'Студенческая группа «Адал зачётка»',
    ['almaty_city'],
    'Студенты вузов Алматы.',
    {
      aliya: ['member', { name: 'Алия Нурланова', mail: 'nurlanova' }],
      danil: ['coordinator', { name: 'Данил Ткачёв', mail: 'tkachev' }],
    },
  ),
  para: group('media', 'Подкаст и сайт «Пара»', ['almaty_city'], 'О вузах голосами студентов.', {
    timur: ['journalist', { name: 'Тимур Алиев', mail: 'aliev' }],
    kamila: ['coordinator', { name: 'Камила Рахимова', mail: 'rakhimova' }],
  }),
  ertis: group(
    'ngo',
    'Группа мониторинга «Ертіс бақылау»',
    ['pavlodar'],
    'Бюджет и дети в Павлодарской области.',
    {
      marat: ['member', { name: 'Марат Жунусов', mail: 'zhunusov' }],
      sergey: ['coordinator', { name: 'Сергей Кравец', mail: 'kravets' }],
    },
  ),
  aina: group('media', 'Телеканал «Ертіс-айна»', ['pavlodar'], 'Областной телеканал.', {
    elena: ['journalist', { name: 'Елена Ли', mail: 'li' }],
    gulmira: ['coordinator', { name: 'Гульмира Асанова', mail: 'asanova' }],
  }),
  bilim: group('ngo', '«Білім айнасы»', ['astana'], 'Поступление и экзамены.', {
    arman: ['coordinator', { name: 'Арман Тлеуов', mail: 'tleuov' }],
  }),
  turkistan: group(
    'ngo',
    '«Түркістан ата-анасы»',
    ['turkistan'],
    'Родители детских садов области.',
    {
      zeinep: ['coordinator', { name: 'Зейнеп Абдраимова', mail: 'abdraimova' }],
    },
  ),
  qaraghandy: group(
    'mixed',
    '«Қарағанды ата-анасы»',
    ['karaganda', 'ulytau'],
    'Родители и журналисты двух областей.',
    {
      irina: ['coordinator', { name: 'Ирина Шмидт', mail: 'shmidt' }],
      erlan: ['member', { name: 'Ерлан Мусин', mail: 'musin' }],
    },
  ),
  taraz: group('ngo', '«Тараз үні»', ['zhambyl'], 'Детские сады и общежития Жамбылской области.', {
    botagoz: ['coordinator', { name: 'Ботагоз Исаева', mail: 'isaeva' }],
  }),
} as const;

type Members = Record<string, readonly [GroupRole, Person]>;

function group<const People extends Members>(
  kind: GroupKind,
  name: string,
  regions: readonly string[],
  about: string,
  people: People,
) {
  return { kind, name, regions, about: `${about} Группа вымышленная.`, people };
}

export type GroupName = keyof typeof groups;
type MemberOf<G extends GroupName> = keyof (typeof groups)[G]['people'] & string;
export type PersonName = keyof typeof office | { [G in GroupName]: MemberOf<G> }[GroupName];

/** The address of a person of the demo; nobody receives mail there. */
export const addressOf = (mail: string): string => `${mail}@demo.example.org`;
