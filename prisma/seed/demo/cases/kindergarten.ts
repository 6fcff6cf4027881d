// Case 1. Kindergarten: a freed place. Straight path; the article of the product's beginning is a source.
import { readFileSync } from 'node:fs';
import { almaty } from '../calendar.ts';
import { begins, education, invites, routes } from '../deeds/drafting.ts';
import { concludes, proposes, records, signs } from '../deeds/outcomes.ts';
import { quotes, visitsAgain } from '../deeds/copies.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import { accepts, analyses, claims } from '../deeds/triage.ts';
import { blackedOutPdf } from '../files/pdf.ts';
import { xlsx } from '../files/office.ts';
import type { Step } from '../stage.ts';

const R = 'kindergarten';
const news = readFileSync(new URL('../news-article.txt', import.meta.url));

const text = `В сентябре–октябре мы сопровождали 14 семей с направлением в частные детские сады с государственным образовательным заказом. В пяти садах семьям сказали: место «уже обещано», ждите [1]. Когда ребёнок выбывает в середине месяца, сад не обязан показать это место в общей очереди в тот же день [4]. В двух садах нам дали прочитать внутренние правила: «свободное место предоставляется по решению учредителя» [2].

Учредитель ссылается на пункт 12 статьи 26 Закона «Об образовании»: порядок приёма [в части, не урегулированной Законом и типовыми правилами]{1}, [устанавливает учредитель]{2}. Получается, что самый дорогой момент, распределение освободившегося места, никем не описан и решается одним человеком. Двум семьям намекнули на «вступительный взнос».

Просим закрыть пробел: место, освободившееся в оплаченном государством саду, должно в тот же день возвращаться в общую очередь, а дополнительные условия учредителя не должны действовать.`;

/** «Место обещано другому», as the portal had it in February 2026. */
export const articleOfPlace = [
  'Мама трёхлетнего Алихана получила направление в пятницу, а в понедельник услышала, что место занято. В системе сад всё ещё был зелёным.',
  'Юрист общественного фонда объясняет: закон не говорит, сколько часов сад может держать место закрытым.',
  'В управлении образования признают, что учёт выбытий ведут сами сады. «Мы видим место тогда, когда его внесут», — говорит сотрудник управления.',
];

export const kindergarten: Step[] = [
  {
    at: almaty('2026-02-02 10:20'),
    who: 'gulnara',
    deed: begins(R, {
      group: 'ashyq',
      title: 'Освободившееся место в детском саду: правила пишет сам сад',
      text,
      norms: [
        education('26', '12', {
          asWritten: 'пункт 12 статьи 26 Закона «Об образовании»',
          marked: [
            'в части, не урегулированной настоящим Законом и соответствующими типовыми правилами приема',
            'устанавливается учредителем',
          ],
        }),
        education('26', '2-2', { asWritten: 'пункт 2-2 статьи 26 Закона «Об образовании»' }),
        {
          actKey: 'order_preschool_services_254',
          asWritten: 'Правила, утверждённые приказом от 19 июня 2020 года № 254',
        },
      ],
      kinds: ['blanket_reference', 'unregulated_matter'],
      factors: ['excessive_bylaw_freedom', 'no_transparency_rule'],
      regions: ['shymkent'],
      levels: ['preschool'],
      organisations: ['preschool_org'],
      risks: ['preschool_queue'],
      place: 'Шымкент',
      harms: ['bribery_extortion', 'unequal_access'],
      people: '14 семей; 5 садов',
      count: 14,
      frequency: 'monthly',
      measure:
        'Место, освободившееся в саду с государственным заказом, в тот же день возвращается в общую очередь; дополнительные условия учредителя не действуют.',
    }),
  },
  {
    at: almaty('2026-02-02 10:41'),
    who: 'gulnara',
    deed: adds(R, 2, {
      kind: 'document',
      title: 'Порядок предоставления свободных мест, страницы 1–2',
      outlet: 'внутренние правила сада, имена закрыты',
      publishedOn: '2025-09-01',
      language: 'ru',
      noAddressReason: 'документ сада, в сети его нет',
      quote: 'свободное место предоставляется по решению учредителя',
      file: { name: 'poryadok-svobodnyh-mest.pdf', bytes: blackedOutPdf(2) },
    }),
  },
  {
    at: almaty('2026-02-02 10:52'),
    who: 'gulnara',
    deed: adds(R, 4, {
      kind: 'data',
      title:
        'Ответ управления на запрос: 312 выбытий за квартал, 118 мест показано в очереди в день выбытия',
      outlet: 'запрос по Закону «О доступе к информации»',
      publishedOn: '2026-01-29',
      language: 'ru',
      noAddressReason: 'ответ пришёл письмом',
      file: {
        name: 'otvet-upravleniya.xlsx',
        bytes: xlsx(
          ['Месяц', 'Выбытий', 'Показано в очереди в день выбытия'],
          ['октябрь 2025', 118, 41],
          ['ноябрь 2025', 97, 39],
          ['декабрь 2025', 97, 38],
          ['всего', 312, 118],
        ),
      },
    }),
  },
  { at: almaty('2026-02-12 15:48'), who: 'gulnara', deed: invites(R, 'ruslan') },
  {
    at: almaty('2026-02-12 16:04'),
    who: 'ruslan',
    deed: adds(R, 1, {
      kind: 'article',
      title: '«Место обещано другому»: как исчезают места в детских садах',
      outlet: 'Портал «Южный двор»',
      outletType: 'site',
      publishedOn: '2026-02-11',
      language: 'ru',
      url: 'https://yuzhny-dvor.example.org/2026/02/mesto-obeshchano',
      kept: articleOfPlace,
    }),
  },
  {
    at: almaty('2026-02-12 16:10'),
    who: 'ruslan',
    deed: quotes(R, 1, 'Мы видим место тогда, когда его внесут'),
  },
  {
    at: almaty('2026-02-12 16:20'),
    who: 'ruslan',
    deed: says(
      R,
      'group',
      'Два сада готовы говорить под запись, но просят не называть их до решения.',
    ),
  },
  { at: almaty('2026-02-12 18:20'), who: 'gulnara', deed: routes(R, 214) },
  { at: almaty('2026-02-13 11:42'), who: 'aigerim', deed: claims(R) },
  {
    at: almaty('2026-02-13 12:06'),
    who: 'aigerim',
    deed: says(
      R,
      'shared',
      'Прошу указать, какие сады были с госзаказом: от этого зависит, чей приказ менять.',
    ),
  },
  {
    at: almaty('2026-02-13 15:31'),
    who: 'gulnara',
    deed: says(R, 'shared', 'Все пять. Договоры приложила, реквизиты закрыты.'),
  },
  {
    at: almaty('2026-02-16 10:15'),
    who: 'aigerim',
    deed: accepts(
      R,
      'Есть норма, регион, данные ответа на запрос; вопрос в компетенции Министерства просвещения',
    ),
  },
  { at: almaty('2026-02-18 09:30'), who: 'daniyar', deed: analyses(R) },
  {
    at: almaty('2026-02-18 11:05'),
    who: 'daniyar',
    deed: adds(R, 3, {
      kind: 'article',
      role: 'context',
      title: 'Проектный офис по борьбе с коррупцией в сфере образования намерены создать в МОН РК',
      outlet: 'КазТАГ (перепечатка: Центр информации)',
      outletType: 'agency',
      publishedNote: '18 июня, год не указан (2019 — вывод по дню недели)',
      language: 'ru',
      quote: 'изучение лазеек и нерегламентированных вопросов, чтобы принимать превентивные меры',
      noAddressReason: 'адрес в исходном тексте не приведён',
      typed: news.toString(),
      file: { name: 'proektnyy-ofis.txt', bytes: news },
    }),
  },
  {
    at: almaty('2026-02-19 17:48'),
    who: 'daniyar',
    deed: says(
      R,
      'shared',
      'П. 2-2 ст. 26 отсылает к типовым правилам приёма, а п. 12 оставляет остаток учредителю. Пока типовые правила молчат об освободившемся месте, п. 12 работает как бланкетная норма.',
    ),
  },
  {
    // The paragraph with the quote is gone from the site by then.
    at: almaty('2026-03-03 09:00'),
    who: 'gulnara',
    deed: visitsAgain(R, 1, articleOfPlace.slice(0, 2)),
  },
  {
    at: almaty('2026-03-03 16:00'),
    who: 'bauyrzhan',
    deed: signs(R, {
      draftedBy: 'daniyar',
      ru: 'Порядок распределения места, освободившегося в течение месяца, не установлен. Пункт 12 статьи 26 Закона позволяет учредителю определить его самостоятельно, что в организациях с государственным образовательным заказом создаёт широкое усмотрение. Факторы: чрезмерная свобода подзаконного нормотворчества, отсутствие нормы о гласности. Уровень исправления: приказ.',
      words: [
        {
          oldLabel: 'Закон, статья 26, пункт 12 (не меняется)',
          oldText:
            'Порядок приема на обучение в организации образования в части, не урегулированной настоящим Законом и соответствующими типовыми правилами приема, устанавливается учредителем или учредителями (органом государственного управления) организации образования.',
          newLabel: 'Правила, новый пункт (учебный текст)',
          newText:
            'Место, освободившееся в организации, в которой размещён государственный образовательный заказ, отображается в единой очереди в день выбытия воспитанника и предлагается следующему в очереди. Дополнительные условия учредителя к такому месту не применяются.',
        },
      ],
    }),
  },
  {
    at: almaty('2026-03-05 10:00'),
    who: 'daniyar',
    deed: proposes(R, 'Показ освободившихся мест в день выбытия', {
      stage: 'preventive_measure',
      note: 'Письмо управлениям о показе мест в день выбытия',
    }),
  },
  {
    at: almaty('2026-03-20 11:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'proposed_amendment' }),
  },
  {
    at: almaty('2026-04-06 10:00'),
    who: 'daniyar',
    deed: records(R, {
      stage: 'public_discussion',
      note: 'Проект приказа на портале «Открытые НПА»',
      until: '2026-04-20',
      url: 'https://open-npa.example.org/projects/demo-1',
    }),
  },
  {
    at: almaty('2026-04-24 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'interdepartmental_agreement', note: '30 календарных дней' }),
  },
  {
    at: almaty('2026-06-01 10:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'expertise_registration' }),
  },
  {
    at: almaty('2026-06-15 12:00'),
    who: 'daniyar',
    deed: records(R, { stage: 'adopted', note: 'Приказ Министра просвещения № ДЕМО-1' }),
  },
  { at: almaty('2026-06-27 09:00'), who: 'daniyar', deed: records(R, { stage: 'in_force' }) },
  {
    at: almaty('2026-09-30 14:00'),
    who: 'gulnara',
    deed: records(R, { stage: 'effect_check', note: '97 из 104 мест показаны в тот же день' }),
  },
  { at: almaty('2026-10-02 10:30'), who: 'daniyar', deed: records(R, { stage: 'done' }) },
  { at: almaty('2026-10-02 15:00'), who: 'bauyrzhan', deed: concludes(R, 'daniyar') },
];
