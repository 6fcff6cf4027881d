// Drafts that somebody still writes; each lacks something.
import type { CountingBack } from '../calendar.ts';
import { articleOfPlace } from '../cases/kindergarten.ts';
import { begins, education, invites, isReady } from '../deeds/drafting.ts';
import { adds } from '../deeds/sources.ts';
import { says } from '../deeds/talking.ts';
import type { Step } from '../stage.ts';
import { article } from './sources-of-groups.ts';

const CONTRACT = 'draft-contract';
const LEAVING = 'draft-leaving';
const MEALS = 'draft-meals';

export const drafts = (back: CountingBack): Step[] => [
  {
    at: back.ago(6, '16:20'),
    who: 'gulnara',
    deed: begins(LEAVING, {
      group: 'ashyq',
      title: 'Кто проверяет учёт выбывших детей',
      text: 'Сад сообщает о выбывшем ребёнке сам, когда захочет. Нужна норма, по которой это проверяют: ищем вместе с Русланом.',
      kinds: ['unregulated_matter'],
      levels: ['preschool'],
      risks: ['preschool_queue', 'data_integrity'],
    }),
  },
  { at: back.ago(6, '16:31'), who: 'gulnara', deed: invites(LEAVING, 'ruslan') },
  {
    at: back.ago(2, '17:15'),
    who: 'ruslan',
    deed: says(
      LEAVING,
      'group',
      'Поправил раздел «Кому это вредит». Посмотри, пожалуйста, до отправки.',
    ),
  },
  {
    at: back.ago(1, '12:10'),
    who: 'gulnara',
    deed: says(
      LEAVING,
      'group',
      '@Руслан Петренко прочитала, спасибо. Норму пока не нашла: есть ли она в договорах, которые ты видел?',
      ['ruslan'],
    ),
  },
  {
    at: back.ago(3, '15:05'),
    who: 'gulnara',
    deed: begins(CONTRACT, {
      group: 'ashyq',
      title: 'Договор с садом: срок есть, основания нет',
      text: 'Два сада отчислили детей со ссылкой на договор. Срок в договоре есть, основания расторжения сад вписывает от руки.',
      norms: [education('26', '13')],
      kinds: ['loophole'],
      regions: ['shymkent'],
      levels: ['preschool'],
      risks: ['preschool_queue'],
      place: 'Шымкент',
    }),
  },
  {
    at: back.ago(1, '16:05'),
    who: 'gulnara',
    deed: adds(CONTRACT, 1, {
      ...article('spisok-zhdet', 'Список ждёт, места нет', {
        outlet: 'Портал «Южный двор»',
        publishedOn: '2026-11-19',
      }),
      trouble: { state: 'blocked', reason: 'closed' },
    }),
  },
  {
    // The same page as a source of the first case, which its people are told.
    at: back.ago(1, '16:12'),
    who: 'gulnara',
    deed: adds(CONTRACT, 2, {
      kind: 'article',
      role: 'context',
      title: '«Место обещано другому»: как исчезают места в детских садах',
      outlet: 'Портал «Южный двор»',
      outletType: 'site',
      publishedOn: '2026-02-11',
      language: 'ru',
      url: 'https://yuzhny-dvor.example.org/2026/02/mesto-obeshchano?utm_source=poisk',
      kept: articleOfPlace.slice(0, 2),
    }),
  },
  {
    at: back.ago(2, '14:30'),
    who: 'aidos',
    deed: begins(MEALS, {
      group: 'ashyq',
      title: 'Доплата за «усиленное питание» в саду',
      text: 'В саду собирают по 6000 тенге на «усиленное питание» сверх норматива. Меню при этом не меняется, отчёта нет.',
      norms: [{ actKey: 'order_per_capita_rules_596' }],
      kinds: ['loophole'],
      factors: ['no_control_or_liability'],
      regions: ['shymkent'],
      levels: ['preschool'],
      risks: ['school_meals', 'informal_payments'],
      place: 'Шымкент',
      harms: ['forced_payment'],
      people: 'родители двух групп',
      count: 41,
      frequency: 'monthly',
    }),
  },
  { at: back.ago(2, '14:52'), who: 'aidos', deed: isReady(MEALS) },
];
