// Case 3. College: a bed in the dormitory. A report in Kazakh; a question stops the clock.
import { almaty } from '../calendar.ts';
import { begins, education, joins, routes } from '../deeds/drafting.ts';
import { answers } from '../deeds/moving.ts';
import { concludes, proposes, records, signs } from '../deeds/outcomes.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, asks, claims } from '../deeds/triage.ts';
import { docx, xlsx } from '../files/office.ts';
import type { Step } from '../stage.ts';

const R = 'dormitory';

const text = `«Білім туралы» Заңның 63-бабы 3-2-тармағының 7) тармақшасы колледжге жатақханадан ақылы негізде орын беруге, ал [бос орындар болған кезде]{1} қызметкерлерін де орналастыруға рұқсат береді. Ал 2016 жылғы 22 қаңтардағы № 66 бұйрықпен бекітілген қағидалар орынды алдымен жеңілдігі бар студенттерге беруді көздейді. Бірақ «бос орын» қай күні, кім арқылы және қандай тізім бойынша анықталатыны еш жерде жазылмаған. Біз қыркүйек айында үш колледжде болдық. Ауылдан келген 27 студентке «орын жоқ» деген, сол аптада екі қабат ақылы тұрғындарға берілген [1]. Тізім қабырғаға ілінбейді, шешімді комендант пен директордың орынбасары ауызша айтады. Бір студент кезегін жылжыту үшін ақша сұралғанын айтты. Ұсынысымыз: ақылы орын жеңілдігі бар және ауылдан келген студенттердің өтініштері толық қанағаттандырылғаннан кейін ғана берілсін, ал бос орындардың тізімі колледж сайтында жарияланып тұрсын.`;

export const dormitory: Step[] = [
  {
    at: almaty('2025-09-29 09:30'),
    who: 'nurlan',
    deed: begins(R, {
      group: 'zhastar',
      language: 'kk',
      title: '«Бос орын болған кезде» деген нені білдіреді?',
      text,
      norms: [
        education('63', '3-2', {
          subpoint: '7',
          language: 'kk',
          asWritten: '«Білім туралы» Заңның 63-бабы 3-2-тармағының 7) тармақшасы',
          marked: ['бос орындар болған кезде'],
        }),
        {
          actKey: 'order_dormitory_66',
          language: 'kk',
          asWritten:
            'Қазақстан Республикасы Білім және ғылым министрінің 2016 жылғы 22 қаңтардағы № 66 бұйрығы',
        },
      ],
      kinds: ['conflict_of_norms', 'unregulated_matter'],
      conflict: { kinds: ['law_bylaw'] },
      factors: ['legal_linguistic_uncertainty', 'wide_discretion'],
      regions: ['kyzylorda'],
      levels: ['technical_vocational'],
      organisations: ['tvet_org'],
      risks: ['dormitory'],
      place: 'Қызылорда облысы',
      harms: ['bribery_extortion', 'unequal_access'],
      people: 'ауылдан келген студенттер, үш колледж',
      count: 27,
      frequency: 'always',
      measure:
        'Ақылы орын жеңілдігі бар және ауылдан келген студенттердің өтініштері толық қанағаттандырылғаннан кейін ғана берілсін, бос орындардың тізімі сайтта жарияланып тұрсын.',
    }),
  },
  { at: almaty('2025-09-29 14:05'), who: 'asem', deed: joins(R, 'syr') },
  {
    at: almaty('2025-09-29 14:11'),
    who: 'asem',
    deed: adds(R, 1, {
      kind: 'article',
      title: 'Екі қабат кімге берілді?',
      outlet: '«Сыр үні» порталы',
      outletType: 'site',
      publishedOn: '2025-09-29',
      language: 'kk',
      quote: 'Жатақхананың үшінші және төртінші қабаттарында биыл студенттер жоқ',
      url: 'https://syr-uni.example.org/2025/09/eki-qabat',
      kept: [
        'Жатақхананың үшінші және төртінші қабаттарында биыл студенттер жоқ. Колледж басшылығы оларды «оқу кезеңіндегі ақылы орындар» деп атайды.',
        'Ал екінші курс студенті Бекжан қалада пәтер жалдап тұр: тамызда берген өтінішіне жауап келмеген.',
      ],
    }),
  },
  {
    at: almaty('2025-09-29 14:40'),
    who: 'nurlan',
    deed: adds(R, 2, {
      kind: 'document',
      title: '27 өтініштің тізбесі (аты-жөні жасырылған)',
      language: 'kk',
      noAddressReason: 'топтың құжаты',
      file: {
        name: 'otinishter.xlsx',
        bytes: xlsx(
          ['№', 'Аты-жөні', 'Ауыл', 'Өтініш күні', 'Жауап'],
          ...Array.from({ length: 27 }, (_, at) => [
            at + 1,
            'жасырылған',
            'жасырылған',
            `2025-08-${String(5 + (at % 24)).padStart(2, '0')}`,
            'орын жоқ',
          ]),
        ),
      },
    }),
  },
  {
    at: almaty('2025-09-29 14:52'),
    who: 'nurlan',
    deed: adds(R, 3, {
      kind: 'article',
      title: 'Колледж сайтының сақталған көшірмесі',
      outlet: 'колледж сайты',
      outletType: 'organisation',
      publishedOn: '2025-09-15',
      language: 'kk',
      url: 'https://kolledzh.example.org/zhataqkhana',
      kept: [
        'Жатақхана. Өтініштер 5 тамыздан бастап қабылданады. Орындардың тізімі жарияланбаған.',
      ],
      trouble: { state: 'partial', reason: 'little-text' },
    }),
  },
  { at: almaty('2025-09-29 15:20'), who: 'nurlan', deed: routes(R, 84) },
  {
    at: almaty('2025-09-30 09:40'),
    who: 'asem',
    deed: says(
      R,
      'shared',
      'Комендант сұхбаттан бас тартты, бірақ бағалар тізімін ілінген күйінде түсіріп алдық.',
    ),
  },
  { at: almaty('2025-09-30 11:10'), who: 'aigerim', deed: claims(R) },
  {
    at: almaty('2025-10-01 11:00'),
    who: 'aigerim',
    deed: asks(
      R,
      'Бос орындар туралы шешім кімнің бұйрығымен рәсімделеді? Көшірмесі бар ма?',
      '2025-10-15',
    ),
  },
  {
    at: almaty('2025-10-01 11:05'),
    who: 'aigerim',
    deed: says(R, 'shared', 'Хабарламаны қазақ тілінде қараймыз, аударма сұрамаймыз.'),
  },
  {
    at: almaty('2025-10-13 10:20'),
    who: 'nurlan',
    deed: adds(R, 4, {
      kind: 'document',
      title: 'Колледждің 2025 жылғы 13 қазандағы түсіндірме хаты',
      publishedOn: '2025-10-13',
      language: 'kk',
      noAddressReason: 'хат поштамен келді',
      file: {
        name: 'tusindirme-hat.docx',
        bytes: docx(
          'Түсіндірме хат',
          'Жатақханадағы бос орындарды бөлу жөнінде жазбаша бұйрық шығарылмайды. Шешім комендантпен келісіліп, ауызша қабылданады.',
        ),
      },
    }),
  },
  {
    at: almaty('2025-10-13 10:31'),
    who: 'nurlan',
    deed: answers(
      R,
      'Жазбаша бұйрық жоқ: шешімді комендант пен директордың орынбасары ауызша айтады. Түсіндірме хатты тіркедік.',
    ),
  },
  { at: almaty('2025-10-14 10:00'), who: 'aigerim', deed: accepts(R) },
  { at: almaty('2025-10-16 09:30'), who: 'daniyar', deed: analyses(R) },
  {
    at: almaty('2025-10-20 15:00'),
    who: 'daniyar',
    deed: says(
      R,
      'shared',
      '63-баптың 3-2-тармағындағы «бос орын» ұғымы № 66 бұйрықта ашылмаған. Заң жоғары тұр, сондықтан ақылы орынға тыйым салмаймыз, тек кезектілікті белгілейміз.',
    ),
  },
  {
    at: almaty('2025-10-20 17:12'),
    who: 'nurlan',
    deed: says(R, 'shared', 'Келісеміз. Ең бастысы — тізім ашық болсын.'),
  },
  {
    at: almaty('2025-10-28 16:00'),
    who: 'bauyrzhan',
    deed: signs(R, {
      draftedBy: 'daniyar',
      kk: '«Бос орын» анықтамасы жоқ: ақылы орын берудің уақыты мен тәртібі белгіленбеген, сондықтан заң мен қағидалар нормалары іс жүзінде қайшы қолданылады. Факторлар: заңи-лингвистикалық айқынсыздық, дискрециялық өкілеттіктердің кеңдігі.',
      ru: 'Понятие «свободное место» не раскрыто: момент и порядок платного размещения не установлены, поэтому нормы закона и правил на практике противоречат друг другу.',
      words: [
        {
          oldLabel: 'Закон, статья 63, пункт 3-2, подпункт 7)',
          oldText:
            'предоставлению мест в общежитии на время учебы обучающимся на платной основе, работникам организации технического и профессионального, послесреднего образования на период работы при наличии свободных мест',
          newLabel: 'Правила, новый пункт (учебный текст)',
          newText:
            'Свободным признаётся место, оставшееся после полного удовлетворения заявлений обучающихся, имеющих преимущество, и иногородних обучающихся. Количество и перечень свободных мест публикуются на интернет-ресурсе организации каждые пять рабочих дней.',
        },
        {
          language: 'kk',
          newLabel: 'Қағидалар, жаңа тармақ (оқу мәтіні)',
          newText:
            'Жеңілдігі бар және басқа елді мекеннен келген білім алушылардың өтініштері толық қанағаттандырылғаннан кейін қалған орын бос орын деп танылады. Бос орындардың саны мен тізбесі білім беру ұйымының интернет-ресурсында бес жұмыс күні сайын жарияланады.',
        },
      ],
    }),
  },
  {
    at: almaty('2025-10-29 10:00'),
    who: 'daniyar',
    deed: proposes(R, 'Порядок и перечень свободных мест в общежитии', {
      stage: 'preventive_measure',
      note: 'Ведомство просит колледжи опубликовать списки до 5 ноября',
    }),
  },
  {
    at: almaty('2025-11-03 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'proposed_amendment' }),
  },
  {
    at: almaty('2025-11-10 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'public_discussion' }),
  },
  {
    at: almaty('2025-12-01 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'interdepartmental_agreement' }),
  },
  {
    at: almaty('2026-01-19 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-02-16 12:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'adopted', note: 'Приказ № ДЕМО-3' }),
  },
  { at: almaty('2026-02-27 09:00'), who: 'daniyar', deed: records(R, { stage: 'in_force' }) },
  {
    at: almaty('2026-09-21 14:00'),
    who: 'asem',
    deed: records(R, {
      stage: 'effect_check',
      note: 'Үш колледждің сайтында бос орындардың тізбесі жарияланған',
    }),
  },
  { at: almaty('2026-09-25 10:00'), who: 'daniyar', deed: records(R, { stage: 'done' }) },
  { at: almaty('2026-09-25 15:00'), who: 'bauyrzhan', deed: concludes(R, 'daniyar') },
];
