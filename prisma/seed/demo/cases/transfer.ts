// Case 4. University: transfer and reinstatement. The author's name is hidden; one proposal of two is refused.
import { almaty } from '../calendar.ts';
import { begins, education, hidesName, joins, routes } from '../deeds/drafting.ts';
import { concludes, proposes, records, signs } from '../deeds/outcomes.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, claims, gives } from '../deeds/triage.ts';
import { docx, xlsx } from '../files/office.ts';
import { hummedWav } from '../files/wav.ts';
import { blackedOutPdf } from '../files/pdf.ts';
import type { Step } from '../stage.ts';

const R = 'transfer';

const text = `По подпункту 10) пункта 2 статьи 43-1 Закона вуз сам утверждает правила перевода и восстановления «[в соответствии с типовыми правилами деятельности]{1}». Мы сравнили правила девяти вузов города [2]. Допустимая разница — от 12 до 40 кредитов или «по решению комиссии»; срок ответа — от 3 дней до «до начала сессии»; в четырёх вузах погасить разницу можно только на платных курсах этого же вуза. Вакантные гранты объявлены на сайтах двух вузов из девяти [4]. Студент не может заранее узнать, переведут ли его, зато знает, кому «надо позвонить» [1]. Автор просит не раскрывать имя: он восстанавливается в этом семестре.`;

const proposals = [1, 2];

export const transfer: Step[] = [
  {
    at: almaty('2026-03-18 13:10'),
    who: 'aliya',
    deed: begins(R, {
      group: 'zachet',
      title: 'Академическая разница: считает тот, кто берёт деньги',
      text,
      norms: [
        education('43-1', '2', {
          subpoint: '10',
          asWritten: 'подпункт 10) пункта 2 статьи 43-1 Закона «Об образовании»',
          marked: ['в соответствии с типовыми правилами деятельности'],
        }),
        {
          actKey: 'order_model_activity_595',
          asWritten:
            'Типовые правила деятельности, утверждённые приказом от 30 октября 2018 года № 595',
        },
      ],
      kinds: ['blanket_reference'],
      factors: ['excessive_bylaw_freedom', 'no_admin_procedure', 'no_competitive_procedure'],
      regions: ['almaty_city'],
      levels: ['higher'],
      organisations: ['higher_org'],
      risks: ['transfer_recovery'],
      place: 'Алматы, девять вузов',
      harms: ['bribery_extortion', 'favouritism'],
      people: 'студенты, которые переводятся и восстанавливаются',
      frequency: 'always',
      measure: 'Предел разницы, срок ответа и вакантные гранты публикуются до приёма заявлений.',
    }),
  },
  { at: almaty('2026-03-18 13:14'), who: 'aliya', deed: hidesName(R) },
  {
    at: almaty('2026-03-18 13:25'),
    who: 'aliya',
    deed: adds(R, 2, {
      kind: 'data',
      title: 'Таблица сравнения девяти внутренних правил со ссылками на сохранённые копии',
      publishedOn: '2026-03-15',
      language: 'ru',
      noAddressReason: 'таблица группы',
      file: {
        name: 'sravnenie-pravil.xlsx',
        bytes: xlsx(
          [
            'Вуз',
            'Предел разницы, кредитов',
            'Срок ответа',
            'Разница только платно',
            'Гранты на сайте',
          ],
          ['вуз 1', 12, '3 дня', 'нет', 'да'],
          ['вуз 2', 20, '10 дней', 'да', 'нет'],
          ['вуз 3', 40, 'до начала сессии', 'да', 'нет'],
          ['вуз 4', 'по решению комиссии', 'не указан', 'да', 'нет'],
          ['вуз 5', 18, '5 дней', 'нет', 'да'],
          ['вуз 6', 30, '15 дней', 'нет', 'нет'],
          ['вуз 7', 'по решению комиссии', 'до начала сессии', 'да', 'нет'],
          ['вуз 8', 24, '7 дней', 'нет', 'нет'],
          ['вуз 9', 36, 'не указан', 'нет', 'нет'],
        ),
      },
    }),
  },
  {
    at: almaty('2026-03-18 13:33'),
    who: 'aliya',
    deed: adds(R, 3, {
      kind: 'document',
      title: 'Переписка с деканатом, обезличена',
      publishedNote: 'февраль 2026 года',
      language: 'ru',
      noAddressReason: 'личная переписка',
      file: { name: 'perepiska.pdf', bytes: blackedOutPdf(1) },
    }),
  },
  {
    at: almaty('2026-03-18 13:40'),
    who: 'aliya',
    deed: adds(R, 4, {
      kind: 'document',
      title: 'Объявления о вакантных грантах двух вузов',
      publishedOn: '2026-02-20',
      language: 'ru',
      noAddressReason: 'объявления с досок и сайтов, собраны в один файл',
      file: {
        name: 'vakantnye-granty.docx',
        bytes: docx(
          'Вуз 1: вакантных грантов 7, заявления до 25 января.',
          'Вуз 5: вакантных грантов 3, заявления до 20 января.',
        ),
      },
    }),
  },
  { at: almaty('2026-03-18 14:02'), who: 'aliya', deed: routes(R, 231) },
  { at: almaty('2026-03-19 10:10'), who: 'timur', deed: joins(R, 'para') },
  {
    at: almaty('2026-03-19 10:16'),
    who: 'timur',
    deed: adds(R, 1, {
      kind: 'broadcast',
      title: 'Выпуск «Пары», расшифровка «Сорок кредитов и один звонок»',
      outlet: 'Подкаст и сайт «Пара»',
      outletType: 'site',
      publishedOn: '2026-03-17',
      language: 'ru',
      quote: 'Сначала тридцать шесть, после звонка знакомого декана стало восемнадцать',
      url: 'https://para-media.example.org/ep41',
      kept: [
        '— Вам сказали, сколько кредитов разница? — Сначала тридцать шесть, после звонка знакомого декана стало восемнадцать. Предметы те же самые.',
        'Ведущий показывает правила вуза: «в отдельных случаях комиссия вправе увеличить допустимую разницу».',
      ],
      file: { name: 'vypusk-41-golos-izmenen.wav', bytes: hummedWav() },
    }),
  },
  {
    at: almaty('2026-03-19 10:30'),
    who: 'timur',
    deed: says(
      R,
      'shared',
      'В выпуске голос изменён. Прошу не ставить в карточку дату звонка: по ней узнают.',
    ),
  },
  { at: almaty('2026-03-20 09:50'), who: 'aigerim', deed: claims(R) },
  { at: almaty('2026-03-20 15:15'), who: 'aigerim', deed: accepts(R) },
  { at: almaty('2026-03-24 09:30'), who: 'daniyar', deed: analyses(R) },
  {
    at: almaty('2026-03-25 11:40'),
    who: 'daniyar',
    deed: says(
      R,
      'shared',
      'Цитирую слова «в отдельных случаях комиссия вправе»: два маркера сразу. Но это внутренний документ, а пробел — в типовых правилах, которые это допускают.',
    ),
  },
  {
    at: almaty('2026-03-31 10:00'),
    who: 'daniyar',
    deed: says(R, 'office', 'Нужно мнение со стороны: передаю на день, верни с заметкой о пороге.'),
  },
  { at: almaty('2026-03-31 10:02'), who: 'daniyar', deed: gives(R, 'saule') },
  {
    at: almaty('2026-04-01 12:00'),
    who: 'saule',
    deed: says(
      R,
      'office',
      'Порог лучше дать диапазоном: у медиков и архитекторов разница объективно больше.',
    ),
  },
  { at: almaty('2026-04-01 12:04'), who: 'saule', deed: gives(R, 'daniyar') },
  {
    at: almaty('2026-04-14 16:00'),
    who: 'bauyrzhan',
    deed: signs(R, {
      draftedBy: 'daniyar',
      ru: 'Закон отсылает к типовым правилам, типовые правила (в прочитанной группой редакции) не устанавливают предел разницы, срок решения и обязанность публиковать вакантные гранты. Бланкетная норма. Факторы: чрезмерная свобода подзаконного нормотворчества, неполнота процедуры, отсутствие конкурса.',
      words: [
        {
          oldLabel: 'Закон, статья 43-1, пункт 2, подпункт 10)',
          oldText:
            'разработка и утверждение правил перевода и восстановления обучающихся в соответствии с типовыми правилами деятельности организаций высшего и (или) послевузовского образования',
          newLabel: 'Типовые правила (учебный текст, А)',
          newText:
            'Предельный объём академической разницы устанавливается по группам образовательных программ и публикуется до начала приёма заявлений. Решение принимается в течение семи рабочих дней. Перечень вакантных образовательных грантов публикуется не позднее чем за десять рабочих дней до окончания приёма заявлений.',
        },
        {
          newLabel: 'Предложение Б (отказано)',
          newText:
            'Освоение разницы на платной основе не может быть условием перевода или восстановления.',
          isRefused: true,
        },
      ],
    }),
  },
  {
    at: almaty('2026-04-16 10:00'),
    who: 'daniyar',
    deed: proposes(R, 'А. Порог, срок и публикация', { stage: 'proposed_amendment' }),
  },
  {
    at: almaty('2026-04-16 10:10'),
    who: 'daniyar',
    deed: proposes(R, 'Б. Запрет платных курсов как условия', {
      measure: 2,
      stage: 'proposed_amendment',
    }),
  },
  ...proposals.map((measure): Step => ({
    at: almaty('2026-05-04 10:00'),
    who: 'daniyar',
    deed: records(R, { measure, stage: 'public_discussion', note: 'А и Б одним пакетом' }),
  })),
  ...proposals.map((measure): Step => ({
    at: almaty('2026-06-08 10:00'),
    who: 'daniyar',
    deed: records(R, { measure, stage: 'interdepartmental_agreement' }),
  })),
  {
    at: almaty('2026-07-02 12:00'),
    who: 'daniyar',
    deed: records(R, {
      measure: 2,
      stage: 'refused',
      note: 'Отношения сторон договора, достаточно общих норм',
    }),
  },
  {
    at: almaty('2026-07-03 19:20'),
    who: 'aliya',
    deed: says(
      R,
      'shared',
      'По Б не согласны, будем собирать случаи. Можно открыть новое сообщение и связать?',
    ),
  },
  {
    at: almaty('2026-07-20 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-08-05 12:00'),
    who: 'daniyar',
    deed: records(R, {
      stage: 'adopted',
      note: 'Приказ Министра науки и высшего образования № ДЕМО-4',
    }),
  },
  { at: almaty('2026-08-17 09:00'), who: 'daniyar', deed: records(R, { stage: 'in_force' }) },
  {
    at: almaty('2026-10-26 14:00'),
    who: 'timur',
    deed: records(R, {
      stage: 'effect_check',
      note: 'Семь вузов из девяти опубликовали порог и вакантные гранты',
    }),
  },
  { at: almaty('2026-10-30 10:00'), who: 'daniyar', deed: records(R, { stage: 'done' }) },
  { at: almaty('2026-10-30 15:00'), who: 'bauyrzhan', deed: concludes(R, 'daniyar') },
];
