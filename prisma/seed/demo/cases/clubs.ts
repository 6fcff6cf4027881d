// Case 5. Clubs: money follows a child who does not come. Split; one part is referred and keeps its
// details; the first check of the effect fails.
import { almaty } from '../calendar.ts';
import { begins, education, joins, routes, type Written } from '../deeds/drafting.ts';
import { links, splits } from '../deeds/joining.ts';
import { concludes, proposes, records, signs } from '../deeds/outcomes.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, claims, decides } from '../deeds/triage.ts';
import { xlsx } from '../files/office.ts';
import type { Step } from '../stage.ts';

const R = 'clubs';
const CENTRE = 'clubs-centre';
const VOUCHER = 'voucher-kostanay';
const MODULES = 'voucher-turkistan';

const text = `Государственный образовательный заказ на дополнительное образование детей содержит [количество]{1} детей и среднюю стоимость (пункты 4-4 и 6-2 статьи 62 Закона). Посещаемость подтверждает сам поставщик: табель заполняет педагог кружка [1]. Родитель ничего не подписывает и не видит, что по его ребёнку прошёл платёж. Мы опросили 60 семей: в 19 случаях ребёнок числился в кружке, куда не ходит, в 7 — сразу в двух с одинаковым временем [2]. В одном центре из 120 «детей» 31 не нашли вовсе. Норма о посещаемости есть, но не работает: нет независимой проверки и нет возврата денег. Просим: подтверждение родителя в системе, автоматическую проверку пересечений и возврат по неподтверждённым занятиям. Отдельно передаём список по центру, где детей не нашли.`;

const listOfCentre = () =>
  xlsx(
    ['№', 'Ребёнок', 'Кружок', 'Найден'],
    ...Array.from({ length: 31 }, (_, at) => [at + 1, 'имя закрыто', 'робототехника', 'нет']),
  );

const order = education('62', '6-2', {
  asWritten: 'пункты 4-4 и 6-2 статьи 62 Закона «Об образовании»',
  marked: ['количество обучающихся и (или) воспитанников'],
});

const main: Step[] = [
  {
    at: almaty('2026-04-10 09:15'),
    who: 'marat',
    deed: begins(R, {
      group: 'ertis',
      title: 'Ваучер на кружок: платят за список, а не за занятие',
      text,
      norms: [
        education('62', '4-4', { asWritten: 'пункты 4-4 и 6-2 статьи 62 Закона «Об образовании»' }),
        order,
        {
          actKey: 'order_state_order_381',
          asWritten:
            'Правила размещения государственного образовательного заказа, приказ от 27 августа 2022 года № 381',
        },
        {
          actKey: 'order_per_capita_rules_596',
          asWritten:
            'Правила подушевого нормативного финансирования, приказ от 27 ноября 2017 года № 596',
        },
      ],
      kinds: ['ineffective_norm'],
      factors: ['no_control_or_liability', 'no_admin_procedure'],
      regions: ['pavlodar'],
      levels: ['additional_children'],
      organisations: ['additional_children_org'],
      risks: ['per_capita_funding', 'data_integrity'],
      place: 'Павлодарская область',
      harms: ['embezzlement', 'false_reporting'],
      people: '60 семей опрошено, в 19 случаях ребёнок в кружок не ходит',
      count: 60,
      frequency: 'always',
      measure:
        'Подтверждение родителя в системе, автоматическая проверка пересечений, возврат по неподтверждённым занятиям.',
    }),
  },
  {
    at: almaty('2026-04-10 09:31'),
    who: 'marat',
    deed: adds(R, 2, {
      kind: 'data',
      title: 'Анкеты 60 семей, обезличены',
      publishedNote: 'март 2026 года',
      language: 'ru',
      noAddressReason: 'анкеты группы',
      file: {
        name: 'ankety.xlsx',
        bytes: xlsx(
          ['Ответ', 'Семей'],
          ['ребёнок числится и ходит', 34],
          ['числится, но не ходит', 19],
          ['числится в двух кружках с одинаковым временем', 7],
        ),
      },
    }),
  },
  {
    at: almaty('2026-04-10 09:38'),
    who: 'marat',
    deed: adds(R, 3, {
      kind: 'data',
      title: 'Выгрузка объявлений о закупе услуг',
      publishedOn: '2026-04-02',
      language: 'ru',
      noAddressReason: 'выгрузка группы с портала закупок',
      file: {
        name: 'obyavleniya.xlsx',
        bytes: xlsx(
          ['Лот', 'Мест', 'Цена места, тенге'],
          ['робототехника', 120, 18400],
          ['шахматы', 60, 15200],
        ),
      },
    }),
  },
  {
    at: almaty('2026-04-10 09:44'),
    who: 'marat',
    deed: adds(R, 4, {
      kind: 'document',
      title: 'Список по центру',
      language: 'ru',
      noAddressReason: 'закрытое вложение',
      file: {
        name: 'spisok-po-tsentru.xlsx',
        bytes: listOfCentre(),
        onlyFor: ['aigerim', 'bauyrzhan'],
      },
    }),
  },
  { at: almaty('2026-04-10 10:05'), who: 'marat', deed: routes(R, 246) },
  { at: almaty('2026-04-10 15:30'), who: 'elena', deed: joins(R, 'aina') },
  {
    at: almaty('2026-04-10 15:36'),
    who: 'elena',
    deed: adds(R, 1, {
      kind: 'broadcast',
      title: 'Кружок без детей',
      outlet: 'Телеканал «Ертіс-айна»',
      outletType: 'television',
      publishedOn: '2026-04-09',
      language: 'ru',
      quote: 'По документам в этот день пришли все двадцать',
      url: 'https://ertis-aina.example.org/news/kruzhok-bez-detei',
      kept: [
        'На двери расписание: робототехника, 16:00, двадцать человек. В 16:20 в классе один педагог и закрытый шкаф.',
        '«Дети болеют», — объясняет педагог. По документам в этот день пришли все двадцать.',
      ],
    }),
  },
  {
    at: almaty('2026-04-10 15:50'),
    who: 'elena',
    deed: says(R, 'shared', 'Фамилию педагога в эфире не называли и здесь не называем.'),
  },
  { at: almaty('2026-04-13 09:40'), who: 'aigerim', deed: claims(R) },
  {
    at: almaty('2026-04-13 11:10'),
    who: 'aigerim',
    deed: splits(R, CENTRE, {
      reason: 'Норма и список по центру решаются разными путями',
      title: 'Ваучер на кружок, часть Б: список по центру',
      provisions: ['0', '1'],
      narrative:
        'Список по центру, где из 120 записанных детей 31 не нашли. Норма и её исправление остаются в основном сообщении.',
    }),
  },
  {
    at: almaty('2026-04-13 11:18'),
    who: 'aigerim',
    deed: adds(CENTRE, 1, {
      kind: 'document',
      title: 'Список по центру',
      language: 'ru',
      noAddressReason: 'закрытое вложение',
      file: {
        name: 'spisok-po-tsentru.xlsx',
        bytes: listOfCentre(),
        onlyFor: ['aigerim', 'bauyrzhan'],
      },
    }),
  },
  {
    at: almaty('2026-04-13 15:45'),
    who: 'aigerim',
    deed: decides(CENTRE, {
      kind: 'refer_law_enforcement',
      reason: 'Список передан по принадлежности; признаки преступления офис не оценивает',
      addressee: 'Уполномоченный орган по противодействию коррупции',
      letterNumber: 'ДЕМО-113',
      letterDate: '2026-04-13',
    }),
  },
  {
    at: almaty('2026-04-14 10:00'),
    who: 'aigerim',
    deed: says(
      R,
      'shared',
      'Признаки преступления мы не оцениваем. Часть Б ушла по принадлежности, здесь обсуждаем только норму.',
    ),
  },
  { at: almaty('2026-04-14 10:20'), who: 'aigerim', deed: accepts(R) },
  { at: almaty('2026-04-20 09:30'), who: 'daniyar', deed: analyses(R) },
  { at: almaty('2026-04-20 11:00'), who: 'daniyar', deed: links(R, VOUCHER) },
  { at: almaty('2026-04-20 11:05'), who: 'daniyar', deed: links(R, MODULES) },
  {
    at: almaty('2026-04-22 16:30'),
    who: 'daniyar',
    deed: says(
      R,
      'shared',
      'Пп. в тексте нет: это п. 4-4 и п. 6-2 ст. 62. Закон задаёт объём заказа, а проверка посещаемости целиком в Правилах № 381. Исправляем приказ.',
    ),
  },
  {
    at: almaty('2026-05-08 16:00'),
    who: 'bauyrzhan',
    deed: signs(R, {
      draftedBy: 'daniyar',
      ru: 'Норма о посещаемости реализуется неэффективно: поставщик подтверждает услугу сам себе, пересечения не выявляются, возврат средств не описан. Факторы: отсутствие контроля и ответственности, неполнота процедуры.',
      words: [
        {
          oldLabel: 'Закон, статья 62, пункт 6-2 (не меняется)',
          oldText:
            'Государственный образовательный заказ на дополнительное образование детей должен содержать количество обучающихся и (или) воспитанников и среднюю стоимость расходов на одного обучающегося и (или) воспитанника.',
          newLabel: 'Правила № 381, новый пункт (учебный текст)',
          newText:
            'Занятие оплачивается после подтверждения родителем или иным законным представителем в информационной системе. Зачисление одного ребёнка на занятия с пересекающимся временем не допускается. Неподтверждённые занятия не оплачиваются, излишне уплаченные средства возвращаются.',
        },
        {
          newLabel: 'Правила № 381, второе изменение (учебный текст)',
          newText: 'Подтверждение возможно со дня проведения занятия в течение пяти рабочих дней.',
        },
      ],
    }),
  },
  {
    at: almaty('2026-05-12 10:00'),
    who: 'daniyar',
    deed: proposes(R, 'Подтверждение занятий родителем', {
      stage: 'preventive_measure',
      note: 'Сверка списков по обезличенному коду ребёнка в трёх областях',
    }),
  },
  {
    at: almaty('2026-05-18 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'proposed_amendment' }),
  },
  {
    at: almaty('2026-05-25 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'public_discussion' }),
  },
  {
    at: almaty('2026-06-15 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'interdepartmental_agreement' }),
  },
  {
    at: almaty('2026-07-20 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-08-03 12:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'adopted', note: 'Приказ № ДЕМО-5' }),
  },
  { at: almaty('2026-08-14 09:00'), who: 'daniyar', deed: records(R, { stage: 'in_force' }) },
  {
    at: almaty('2026-10-05 13:00'),
    who: 'marat',
    deed: says(
      R,
      'shared',
      'После изменения у нас в районе закрылись два кружка-пустышки. Но подтверждают вперёд, проверьте.',
    ),
  },
  {
    at: almaty('2026-10-05 14:00'),
    who: 'marat',
    deed: records(R, {
      stage: 'effect_check',
      note: 'Пересечений нет, но родители подтверждают «за месяц вперёд»: проблема не исчезла',
    }),
  },
  {
    at: almaty('2026-10-08 10:00'),
    who: 'daniyar',
    deed: records(R, {
      stage: 'proposed_amendment',
      note: 'Подтверждение не раньше дня занятия',
    }),
  },
  {
    at: almaty('2026-10-12 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'public_discussion' }),
  },
  {
    at: almaty('2026-10-26 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'interdepartmental_agreement' }),
  },
  {
    at: almaty('2026-11-03 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-11-09 12:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'adopted', note: 'Приказ № ДЕМО-6' }),
  },
  { at: almaty('2026-11-16 09:00'), who: 'daniyar', deed: records(R, { stage: 'in_force' }) },
  {
    at: almaty('2026-11-23 14:00'),
    who: 'elena',
    deed: records(R, { stage: 'effect_check', note: 'Неподтверждённые занятия не оплачены' }),
  },
  { at: almaty('2026-11-24 10:00'), who: 'daniyar', deed: records(R, { stage: 'done' }) },
  { at: almaty('2026-11-24 11:30'), who: 'bauyrzhan', deed: concludes(R, 'daniyar') },
];

/** The two reports akin, which the office had accepted before. */
const akin = (
  report: string,
  given: {
    who: 'svetlana' | 'zeinep';
    number: number;
    day: string;
    written: Written;
    stages: string[];
  },
): Step[] => {
  const { who, number, day, written, stages } = given;
  return [
    { at: almaty(`${day} 10:00`), who, deed: begins(report, written) },
    {
      at: almaty(`${day} 10:20`),
      who,
      deed: adds(report, 1, {
        kind: 'data',
        title: 'Опрос родителей кружков',
        noAddressReason: 'опрос группы',
        file: {
          name: 'opros.xlsx',
          bytes: xlsx(['Ответ', 'Семей'], ['ходит', 22], ['не ходит', 8]),
        },
      }),
    },
    { at: almaty(`${day} 10:30`), who, deed: routes(report, number) },
    { at: almaty('2026-04-02 10:00'), who: 'aigerim', deed: claims(report) },
    {
      at: almaty('2026-04-06 12:00'),
      who: 'aigerim',
      deed: accepts(report, 'Норма и данные названы', 'saule'),
    },
    { at: almaty('2026-04-27 10:00'), who: 'saule', deed: analyses(report) },
    {
      at: almaty('2026-05-29 16:00'),
      who: 'bauyrzhan',
      deed: signs(report, {
        draftedBy: 'saule',
        ru: 'Пробел подтверждён: порядок проверки договора с поставщиком услуг дополнительного образования не описан.',
      }),
    },
    {
      at: almaty('2026-06-10 10:00'),
      who: 'saule',
      deed: proposes(report, 'Порядок проверки договора', { stage: 'proposed_amendment' }),
    },
    ...stages.map((stage, at): Step => ({
      at: almaty(`2026-${String(8 + at).padStart(2, '0')}-12 10:00`),
      who: 'saule',
      deed: records(report, { stage }),
    })),
  ];
};

const voucher: Written = {
  group: 'atalar',
  title: 'Ваучер выдают, а кружка в селе нет',
  text: 'В двух районах ваучер получили все заявители, но кружков на расстоянии пешей доступности нет. Деньги уходят центру в городе, который числит сельских детей у себя. Правила размещения заказа не связывают место занятия с местом жительства ребёнка.',
  norms: [education('62', '6-2'), { actKey: 'order_state_order_381' }],
  kinds: ['ineffective_norm'],
  factors: ['no_control_or_liability'],
  regions: ['kostanay'],
  levels: ['additional_children'],
  risks: ['per_capita_funding'],
  place: 'Костанайская область',
  harms: ['false_reporting'],
  people: 'дети двух районов',
  count: 74,
  frequency: 'always',
};

const modules: Written = {
  group: 'turkistan',
  title: 'Договор с кружком без показателей',
  text: 'Управление заключило договоры с 14 поставщиками. В договоре есть число детей и сумма, но нет ни часов, ни того, как проверяют занятие. Принимает работу та же комиссия, которая выбирала поставщика.',
  norms: [education('62', '6-2'), { actKey: 'order_state_order_381' }],
  kinds: ['ineffective_norm'],
  factors: ['no_control_or_liability'],
  regions: ['turkistan'],
  levels: ['additional_children'],
  risks: ['per_capita_funding', 'public_procurement'],
  place: 'Туркестанская область',
  harms: ['conflict_of_interest'],
  people: 'дети 14 кружков',
  count: 310,
  frequency: 'always',
};

export const clubs: Step[] = [
  ...main,
  ...akin(VOUCHER, {
    who: 'svetlana',
    number: 236,
    day: '2026-03-26',
    written: voucher,
    stages: ['public_discussion', 'interdepartmental_agreement'],
  }),
  ...akin(MODULES, {
    who: 'zeinep',
    number: 239,
    day: '2026-03-30',
    written: modules,
    stages: ['public_discussion'],
  }),
];
