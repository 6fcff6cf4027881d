// Reports on which the office has decided: accepted and analysed, or sent another way.
import type { CountingBack } from '../calendar.ts';
import { education } from '../deeds/drafting.ts';
import { asksFromAnalysis, withdraws } from '../deeds/moving.ts';
import { signs } from '../deeds/outcomes.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, claims, decides } from '../deeds/triage.ts';
import type { Filed } from './filing.ts';
import { article, figures, paper, scan } from './sources-of-groups.ts';

const school = ['primary', 'basic_secondary', 'general_secondary'];

/** With an analyst. */
export const inWork = (back: CountingBack): Filed[] => [
  {
    name: 'portal-closed',
    by: 'arman',
    sent: 12,
    written: {
      group: 'bilim',
      title: 'Запись в первый класс: портал закрылся через семь минут',
      text: 'Приём заявлений открыли в 9:00, в 9:07 места в четырёх школах кончились. Треть записанных живёт вне района обслуживания. Типовые правила приёма говорят об очерёдности и молчат о том, когда район проверяют: до записи или после.',
      norms: [{ actKey: 'order_school_admission_564' }],
      kinds: ['legal_gap', 'unregulated_matter'],
      factors: ['no_admin_procedure'],
      regions: ['astana'],
      levels: ['primary'],
      risks: ['school_admission'],
      place: 'Астана, четыре школы',
      harms: ['unequal_access'],
      people: 'семьи будущих первоклассников',
      count: 380,
      frequency: 'once',
    },
    sources: [
      article('2026/11/sem-minut', 'Семь минут на запись', {
        outlet: 'Портал «Новости города»',
        publishedOn: '2026-11-03',
        kept: [
          'В 9:00 портал открылся, в 9:07 кнопка записи погасла. Родители прислали в редакцию 212 снимков экрана.',
        ],
      }),
    ],
    since: [
      { ago: 11, time: '14:10', who: 'aigerim', deed: claims('portal-closed') },
      {
        ago: 8,
        time: '15:00',
        who: 'aigerim',
        deed: accepts('portal-closed', 'Норма и время указаны, есть снимки'),
      },
    ],
  },
  {
    name: 'paid-afternoon',
    by: 'pavel',
    sent: 25,
    written: {
      group: 'esil',
      title: 'Платная продлёнка в государственной школе',
      text: 'Группа продлённого дня в трёх школах платная, потому что её «нет в штатном расписании». В соседнем районе она бесплатная при том же нормативе. Пункт 3 статьи 63 называет услуги сверх стандарта, а продлённый день стандарт не упоминает вовсе.',
      norms: [education('63', '3'), { actKey: 'order_standards_348' }],
      kinds: ['conflict_of_norms'],
      conflict: { kinds: ['law_bylaw'] },
      factors: ['normative_conflict'],
      regions: ['north_kazakhstan'],
      levels: ['primary'],
      risks: ['paid_services'],
      place: 'Петропавловск',
      harms: ['forced_payment'],
      people: 'семьи трёх школ',
      count: 130,
      frequency: 'monthly',
    },
    sources: [paper('Прейскурант продлённого дня', '2026-09-05', '9000 тенге в месяц.')],
    since: [
      { ago: 22, time: '14:15', who: 'aigerim', deed: claims('paid-afternoon') },
      {
        ago: 18,
        time: '15:10',
        who: 'aigerim',
        deed: accepts('paid-afternoon', 'Две нормы названы, прейскурант приложен'),
      },
      { ago: 16, time: '14:40', who: 'daniyar', deed: analyses('paid-afternoon') },
    ],
  },
  {
    name: 'teacher-attestation',
    by: 'irina',
    sent: 50,
    written: {
      group: 'qaraghandy',
      title: 'Аттестация педагога: очередь к одному эксперту',
      text: 'Портфолио 140 педагогов области смотрит один эксперт, выбирает его управление. Срок рассмотрения правила не называют, жаловаться некому: апелляционная комиссия собирается из того же списка.',
      norms: [{ actKey: 'order_teacher_attestation_83' }],
      kinds: ['corruption_prone_norm'],
      factors: ['wide_discretion', 'no_competitive_procedure'],
      regions: ['karaganda', 'ulytau'],
      levels: school,
      risks: ['teacher_attestation'],
      place: 'Карагандинская область и Улытау',
      harms: ['bribery_extortion', 'conflict_of_interest'],
      people: 'педагоги, ждущие категории',
      count: 140,
      frequency: 'always',
    },
    sources: [
      figures('Сроки рассмотрения портфолио', ['Педагогов', 'Ждут дольше трёх месяцев'], [140, 97]),
    ],
    since: [
      { ago: 48, time: '14:20', who: 'aigerim', deed: claims('teacher-attestation') },
      {
        ago: 44,
        time: '15:20',
        who: 'aigerim',
        deed: accepts('teacher-attestation', 'Есть норма и подсчёт'),
      },
      { ago: 40, time: '14:50', who: 'daniyar', deed: analyses('teacher-attestation') },
      {
        ago: 4,
        time: '16:15',
        who: 'daniyar',
        deed: says(
          'teacher-attestation',
          'office',
          '@Бауыржан Омаров срок вышел: управление второй раз просит время на ответ. Ждать или закрывать анализ по тому, что есть?',
          ['bauyrzhan'],
        ),
      },
    ],
  },
  {
    name: 'textbooks',
    by: 'svetlana',
    sent: 30,
    written: {
      group: 'atalar',
      title: 'Учебники покупают по списку в чате',
      text: 'Школа выдаёт комплект без рабочих тетрадей и присылает в чат список, что купить и в каком магазине. Перечень учебников утверждён приказом, а для пособий, которые «рекомендует педагог», правил нет.',
      norms: [education('63', '2', { subpoint: '2', marked: ['с учащихся и педагогов'] })],
      kinds: ['unregulated_matter'],
      factors: ['no_transparency_rule'],
      regions: ['kostanay'],
      levels: ['primary', 'basic_secondary'],
      risks: ['textbooks', 'informal_payments'],
      place: 'Рудный',
      harms: ['forced_payment'],
      people: 'родители двух школ',
      count: 75,
      frequency: 'several_times',
    },
    sources: [scan('Список из чата, имена закрыты', '2026-09-02')],
    since: [
      { ago: 28, time: '14:00', who: 'aigerim', deed: claims('textbooks') },
      { ago: 26, time: '15:40', who: 'aigerim', deed: accepts('textbooks', '', 'saule') },
      { ago: 24, time: '14:30', who: 'saule', deed: analyses('textbooks') },
      {
        ago: 3,
        time: '15:50',
        who: 'saule',
        deed: asksFromAnalysis(
          'textbooks',
          'Есть ли среди пособий такие, без которых ученику не ставят оценку? Назовите предмет и класс.',
          back.ahead(9),
        ),
      },
    ],
  },
  {
    name: 'scholarship',
    by: 'danil',
    sent: 45,
    written: {
      group: 'zachet',
      title: 'Стипендия: приказ раз в семестр, долги раз в месяц',
      text: 'Перерасчёт стипендии делают приказом раз в семестр, а лишают её за долг в тот же месяц. Закрыл долг через неделю — деньги вернут в феврале. Обратного порядка правила не описывают.',
      norms: [{ actKey: 'order_model_activity_595' }],
      kinds: ['unregulated_matter'],
      factors: ['no_admin_procedure'],
      regions: ['almaty_city'],
      levels: ['higher'],
      risks: ['scholarships'],
      place: 'Алматы',
      harms: ['unequal_access'],
      people: 'стипендиаты трёх вузов',
      count: 64,
      frequency: 'monthly',
    },
    sources: [scan('Приказ о лишении стипендии, имена закрыты', '2026-09-18')],
    since: [
      { ago: 42, time: '14:10', who: 'aigerim', deed: claims('scholarship') },
      { ago: 39, time: '15:30', who: 'aigerim', deed: accepts('scholarship', '', 'saule') },
      { ago: 35, time: '14:20', who: 'saule', deed: analyses('scholarship') },
      {
        ago: 3,
        time: '16:30',
        who: 'bauyrzhan',
        deed: signs('scholarship', {
          draftedBy: 'saule',
          ru: 'Порядок возвращения стипендии после ликвидации задолженности не установлен: решение о лишении и решение о возвращении принимаются в разные сроки без основания. Нерегламентированный вопрос.',
          kk: 'Академиялық берешек жойылғаннан кейін стипендияны қайтару тәртібі белгіленбеген.',
        }),
      },
    ],
  },
];

/** Not for the office: rejected, passed on, taken back. */
export const endedEarly: Filed[] = [
  {
    name: 'category',
    by: 'pavel',
    sent: 9,
    written: {
      group: 'esil',
      title: 'Учителю присвоили не ту категорию',
      text: 'Педагогу отказали в категории, хотя баллов хватает. Просим разобраться и вернуть категорию. Правила здесь ясные, их просто не применили.',
      norms: [{ actKey: 'order_teacher_attestation_83' }],
      kinds: ['ineffective_norm'],
      regions: ['north_kazakhstan'],
      levels: school,
      risks: ['teacher_attestation'],
      place: 'Петропавловск',
    },
    sources: [scan('Лист оценивания, имя закрыто', '2026-10-12')],
    since: [
      { ago: 8, time: '14:35', who: 'saule', deed: claims('category') },
      {
        ago: 6,
        time: '15:15',
        who: 'saule',
        deed: decides('category', {
          kind: 'reject_out_of_scope',
          reason:
            'Это спор одного педагога: норма ясна и пробела не оставляет. Обжаловать решение можно в апелляционную комиссию управления.',
        }),
      },
    ],
  },
  {
    name: 'school-bus',
    by: 'natalya',
    sent: 8,
    written: {
      group: 'doroga',
      title: 'Школьный автобус без ремней проходит осмотр',
      text: 'Автобус 2009 года возит 28 детей без ремней и проходит осмотр: для него действует старое требование. Акты об образовании отсылают к правилам перевозки, а те делают исключение для машин до 2012 года.',
      norms: [education('63', '2')],
      kinds: ['outdated_norm'],
      regions: ['akmola'],
      levels: school,
      risks: ['transport'],
      place: 'Акмолинская область',
      people: 'дети трёх сёл',
      count: 28,
      frequency: 'daily',
    },
    sources: [scan('Акт осмотра автобуса', '2026-09-30')],
    since: [
      { ago: 7, time: '14:45', who: 'aigerim', deed: claims('school-bus') },
      {
        ago: 5,
        time: '15:45',
        who: 'aigerim',
        deed: decides('school-bus', {
          kind: 'redirect_body',
          reason:
            'Требования к автобусам устанавливает орган транспорта; ваше сообщение передано туда целиком',
          addressee: 'Министерство транспорта',
          letterNumber: 'ДЕМО-204',
          letterDate: '2026-11-17',
        }),
      },
    ],
  },
  {
    name: 'gym-twice',
    by: 'marat',
    sent: 4,
    written: {
      group: 'ertis',
      title: 'Аренда спортзала (отправлено дважды)',
      text: 'Отправили повторно по ошибке, основное сообщение уже у вас.',
      norms: [education('63', '3-1')],
      kinds: ['unregulated_matter'],
      regions: ['pavlodar'],
      place: 'Павлодар',
    },
    sources: [],
    since: [{ ago: 3, time: '16:10', who: 'marat', deed: withdraws('gym-twice') }],
  },
];
