// Case 2. School: «voluntary» contributions. One duplicate is merged, one merge is undone; the first
// proposal is refused, the second adopted.
import { almaty } from '../calendar.ts';
import { begins, education, joins, routes } from '../deeds/drafting.ts';
import { merges, undoesMerge } from '../deeds/joining.ts';
import { concludes, proposes, records, signs } from '../deeds/outcomes.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, claims } from '../deeds/triage.ts';
import { docx, xlsx } from '../files/office.ts';
import { coveredChatPng } from '../files/png.ts';
import type { Step } from '../stage.ts';

const R = 'contributions';
const CASH = 'contributions-in-cash';
const CLUBS = 'paid-clubs';
const payers = 'с учащихся и педагогов';

const text = `Подпункт 2) пункта 2 статьи 63 Закона запрещает государственным школам взимать деньги [с учащихся и педагогов]{1}. Родители в норме не названы. В шести школах области деньги на ремонт, охрану и «фонд класса» собирает родительский комитет: переводом на карту одной из мам, по списку, с напоминаниями в чате [1] [2]. Школа отвечает: «Школа ничего не взимает, это инициатива родителей». Отчёт о расходах не видел никто. Попечительский совет, через который благотворительная помощь должна проходить открыто, в четырёх школах из шести за год не собирался [4]. Мы считаем это лазейкой: запрет обходят тем, что плательщик и сборщик — не те лица, которые названы в законе.`;

const school = ['primary', 'basic_secondary', 'general_secondary'];
const ban = education('63', '2', {
  subpoint: '2',
  asWritten: 'подпункт 2) пункта 2 статьи 63 Закона «Об образовании»',
  marked: [payers],
});

const main: Step[] = [
  {
    at: almaty('2026-01-26 09:40'),
    who: 'svetlana',
    deed: begins(R, {
      group: 'atalar',
      title: 'Запрет есть, но он про учащихся и педагогов',
      text,
      norms: [
        ban,
        education('61', '3', {
          subpoint: '5',
          asWritten: 'подпункт 5) пункта 3 статьи 61 Закона «Об образовании»',
        }),
        {
          actKey: 'order_trustees_355',
          asWritten: 'Типовые правила, утверждённые приказом от 27 июля 2017 года № 355',
        },
      ],
      kinds: ['loophole'],
      factors: ['legal_linguistic_uncertainty', 'no_control_or_liability'],
      regions: ['kostanay'],
      levels: school,
      organisations: ['secondary_org'],
      risks: ['informal_payments', 'paid_services'],
      place: 'Костанайская область',
      harms: ['forced_payment'],
      people: 'родители шести школ; опрошен 211 человек, платили 8 семей из 10',
      count: 211,
      frequency: 'monthly',
    }),
  },
  {
    at: almaty('2026-01-26 09:52'),
    who: 'svetlana',
    deed: adds(R, 2, {
      kind: 'document',
      title: 'Скриншоты чата, лица и номера закрыты',
      publishedNote: 'ноябрь 2025 года',
      language: 'ru',
      noAddressReason: 'снимки закрытого чата',
      file: { name: 'chat-5v.png', bytes: coveredChatPng() },
    }),
  },
  {
    at: almaty('2026-01-26 09:58'),
    who: 'svetlana',
    deed: adds(R, 3, {
      kind: 'data',
      title: 'Сводная таблица опроса 211 родителей',
      publishedNote: 'январь 2026 года',
      language: 'ru',
      noAddressReason: 'таблица группы',
      file: {
        name: 'opros-roditeley.xlsx',
        bytes: xlsx(
          ['Школа', 'Опрошено', 'Платили по списку', 'Назвали взнос добровольным'],
          ['школа 1', 41, 34, 9],
          ['школа 2', 37, 30, 7],
          ['школа 3', 36, 28, 8],
          ['школа 4', 35, 29, 6],
          ['школа 5', 32, 26, 7],
          ['школа 6', 30, 24, 5],
          ['всего', 211, 171, 42],
        ),
      },
    }),
  },
  { at: almaty('2026-01-26 10:15'), who: 'svetlana', deed: routes(R, 187) },
  { at: almaty('2026-01-27 09:55'), who: 'asel', deed: joins(R, 'stroki') },
  {
    at: almaty('2026-01-27 10:03'),
    who: 'asel',
    deed: adds(R, 1, {
      kind: 'article',
      title: 'Фонд класса, которого нет',
      outlet: 'Газета «Тобольские строки»',
      outletType: 'newspaper',
      publishedOn: '2026-01-22',
      language: 'ru',
      quote: 'Директор уверяет, что о сборе узнала от журналиста',
      url: 'https://tobol-stroki.example.org/2026/01/fond-klassa',
      kept: [
        'В чате 5 «В» класса сообщение закреплено: «Сдаём по 12 тысяч до пятницы, кто не сдал — список в понедельник». Директор уверяет, что о сборе узнала от журналиста.',
        'По опросу общественного объединения, платили 8 семей из 10, добровольным взнос назвали две.',
      ],
    }),
  },
  {
    at: almaty('2026-01-27 10:10'),
    who: 'svetlana',
    deed: adds(R, 4, {
      kind: 'document',
      title: 'Протоколы попечительских советов двух школ с их сайтов',
      publishedNote: '2025 год',
      language: 'ru',
      noAddressReason: 'взяты с двух сайтов, второй больше не открывается',
      file: {
        name: 'protokoly-sovetov.docx',
        bytes: docx(
          'Протокол заседания попечительского совета № 1 от 14 марта 2025 года',
          'Присутствовали: 5 человек. Имена закрыты.',
          'Слушали: отчёт о благотворительной помощи за 2024 год. Решили: принять к сведению. Сведения о поступлениях и расходах не приложены.',
        ),
      },
    }),
  },
  {
    at: almaty('2026-01-27 10:12'),
    who: 'asel',
    deed: says(
      R,
      'shared',
      'Родители боятся, что детей узнают по чату. Оставим в карточке только пересказ.',
    ),
  },
  { at: almaty('2026-01-28 10:05'), who: 'aigerim', deed: claims(R) },
  {
    at: almaty('2026-01-28 11:20'),
    who: 'aigerim',
    deed: merges(CASH, R, 'та же норма и тот же способ обхода'),
  },
  {
    at: almaty('2026-01-28 11:35'),
    who: 'natalya',
    deed: says(
      R,
      'shared',
      'У нас в Акмолинской области то же самое, но собирают наличными. Добавляем две школы.',
    ),
  },
  {
    at: almaty('2026-01-28 11:50'),
    who: 'aigerim',
    deed: merges(CLUBS, R, 'тоже о деньгах с родителей'),
  },
  { at: almaty('2026-01-28 12:25'), who: 'aigerim', deed: undoesMerge(CLUBS) },
  {
    at: almaty('2026-01-30 09:30'),
    who: 'aigerim',
    deed: accepts(
      R,
      'Норма названа точно, есть опрос и копия статьи. Сообщение «Дороги в школу» о том же присоединено.',
    ),
  },
  { at: almaty('2026-02-04 09:10'), who: 'daniyar', deed: analyses(R) },
  {
    at: almaty('2026-02-10 15:20'),
    who: 'daniyar',
    deed: says(
      R,
      'shared',
      'Норма говорит «с учащихся и педагогов» (пп. 2) п. 2 ст. 63). При буквальном чтении сбор с родителей не назван. Пп. 5) п. 3 ст. 61 допускает благотворительную помощь как источник. Между ними нет правила, как отличить помощь от сбора.',
    ),
  },
  {
    at: almaty('2026-02-20 16:00'),
    who: 'bauyrzhan',
    deed: signs(R, {
      draftedBy: 'daniyar',
      ru: 'Запрет сформулирован через плательщика; сбор денег родителями с родителей по указанию или с ведома школы под него не подпадает. Лазейка. Факторы: юридико-лингвистическая неопределённость, отсутствие контроля.',
      words: [
        {
          oldLabel: 'Закон, статья 63, пункт 2',
          oldText:
            '…запрещается: … 2) взимать с учащихся и педагогов деньги, за исключением случаев, предусмотренных пунктом 3 статьи 63 настоящего Закона.',
          newLabel: 'Предложение А (отказано)',
          newText:
            '2) взимать с учащихся, их родителей и иных законных представителей, а также педагогов деньги, в том числе через третьих лиц, …',
          isRefused: true,
        },
        {
          oldLabel: 'Типовые правила, приказ № 355',
          oldText: '',
          newLabel: 'Типовые правила, новый пункт (учебный текст)',
          newText:
            'Благотворительная помощь принимается только на счёт организации образования или попечительского фонда. Не допускаются составление списков плательщиков, установление размера и срока помощи, сбор наличными и переводом физическим лицам. Совет публикует поступления и расходы ежеквартально.',
        },
      ],
    }),
  },
  {
    at: almaty('2026-02-24 10:00'),
    who: 'daniyar',
    deed: proposes(
      R,
      'А. Дополнить подпункт 2) словами «и их родителей или иных законных представителей»',
      {
        stage: 'proposed_amendment',
      },
    ),
  },
  {
    at: almaty('2026-03-30 12:00'),
    who: 'daniyar',
    deed: records(R, {
      stage: 'refused',
      note: 'Закон может быть изменён только в рамках плана законопроектных работ; предложение учтено для плана',
    }),
  },
  {
    at: almaty('2026-03-31 09:40'),
    who: 'bauyrzhan',
    deed: says(R, 'shared', 'Закон меняется долго. Что можно закрыть приказом до сентября?'),
  },
  {
    at: almaty('2026-04-02 10:00'),
    who: 'daniyar',
    deed: proposes(R, 'Б. Типовые правила Попечительского совета', {
      measure: 2,
      stage: 'proposed_amendment',
    }),
  },
  {
    at: almaty('2026-04-13 10:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'public_discussion', note: '46 замечаний, 9 принято' }),
  },
  {
    at: almaty('2026-05-04 10:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'interdepartmental_agreement' }),
  },
  {
    at: almaty('2026-06-22 10:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-07-06 12:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'adopted', note: 'Приказ № ДЕМО-2' }),
  },
  {
    at: almaty('2026-09-01 09:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'in_force' }),
  },
  {
    at: almaty('2026-11-10 14:00'),
    who: 'svetlana',
    deed: records(R, {
      measure: 2,
      stage: 'effect_check',
      note: 'Повторный опрос: доля плативших по списку 81 % → 34 %',
    }),
  },
  {
    at: almaty('2026-11-12 10:00'),
    who: 'daniyar',
    deed: records(R, { measure: 2, stage: 'done' }),
  },
  { at: almaty('2026-11-12 15:30'), who: 'bauyrzhan', deed: concludes(R, 'daniyar') },
];

const inCash: Step[] = [
  {
    at: almaty('2026-01-27 14:10'),
    who: 'natalya',
    deed: begins(CASH, {
      group: 'doroga',
      title: 'Собирают наличными: тот же обход запрета',
      text: 'В двух школах района деньги на охрану и подвоз собирают наличными: конверт идёт по классу, список ведёт одна из мам. Школа говорит, что ничего не берёт [с учащихся и педагогов]{1}. Чеков и отчёта нет, отказаться неловко: список читают вслух на собрании.',
      norms: [ban],
      kinds: ['loophole'],
      factors: ['legal_linguistic_uncertainty'],
      regions: ['akmola'],
      levels: school,
      risks: ['informal_payments'],
      place: 'Акмолинская область, два села',
      harms: ['forced_payment'],
      people: 'родители двух школ',
      count: 60,
      frequency: 'monthly',
    }),
  },
  {
    at: almaty('2026-01-27 14:22'),
    who: 'natalya',
    deed: adds(CASH, 1, {
      kind: 'document',
      title: 'Фотография листка со списком, имена закрыты',
      publishedNote: 'декабрь 2025 года',
      noAddressReason: 'снимок группы',
      file: { name: 'spisok-klassa.png', bytes: coveredChatPng() },
    }),
  },
  { at: almaty('2026-01-27 14:40'), who: 'natalya', deed: routes(CASH, 191) },
];

const clubs: Step[] = [
  {
    at: almaty('2026-01-26 16:20'),
    who: 'pavel',
    deed: begins(CLUBS, {
      group: 'esil',
      title: 'Платные кружки вместо обязательных занятий',
      text: 'В трёх сельских школах факультатив из учебного плана перенесли во вторую половину дня и назвали платным кружком. Родители подписывают договор, потому что иначе ребёнок не готов к контрольной. Пункт 3 статьи 63 разрешает платные услуги сверх стандарта, но не говорит, как проверить, что занятие действительно сверх него.',
      norms: [education('63', '3')],
      kinds: ['ineffective_norm'],
      factors: ['no_control_or_liability'],
      regions: ['north_kazakhstan'],
      levels: ['primary', 'basic_secondary'],
      risks: ['paid_services'],
      place: 'Северо-Казахстанская область',
      harms: ['forced_payment'],
      people: 'родители трёх школ',
      count: 48,
      frequency: 'weekly',
    }),
  },
  {
    at: almaty('2026-01-26 16:31'),
    who: 'pavel',
    deed: adds(CLUBS, 1, {
      kind: 'document',
      title: 'Договор на платный кружок, реквизиты закрыты',
      publishedOn: '2025-09-08',
      noAddressReason: 'договор семьи',
      file: {
        name: 'dogovor-kruzhok.docx',
        bytes: docx(
          'Договор оказания платных услуг',
          'Стороны закрыты. Предмет: подготовка по математике, 2 часа в неделю.',
        ),
      },
    }),
  },
  { at: almaty('2026-01-26 16:45'), who: 'pavel', deed: routes(CLUBS, 189) },
  {
    at: almaty('2026-02-03 11:00'),
    who: 'aigerim',
    deed: accepts(CLUBS, 'Другая норма: пункт 3 статьи 63. Разбираем отдельно', 'saule'),
  },
  { at: almaty('2026-02-09 10:00'), who: 'saule', deed: analyses(CLUBS) },
  {
    at: almaty('2026-03-11 16:00'),
    who: 'bauyrzhan',
    deed: signs(CLUBS, {
      draftedBy: 'saule',
      isConfirmed: false,
      ru: 'Пробел не подтверждён: пункт 3 статьи 63 и стандарт вместе позволяют отличить занятие сверх стандарта. В описанных школах норма не исполняется; сведения переданы управлению образования.',
    }),
  },
];

export const contributions: Step[] = [...main, ...inCash, ...clubs];
