// A running campaign: four groups read what the register holds of two acts. A newer edition sends one of
// the points that were read back to be looked at again.
import type { CountingBack } from '../calendar.ts';
import { answersReader, asksOffice, findsNothing, opensCampaign } from '../deeds/reading.ts';
import type { Step } from '../stage.ts';

const rules = 'order_dormitory_66';
const point = (number: string) => `V1600013487/p${number}`;

export const campaign = (back: CountingBack): Step[] => [
  {
    at: back.ago(6, '09:30'),
    who: 'aigerim',
    deed: opensCampaign({
      name: 'Вычитка норм о приёме и местах',
      about: 'Кто решает, в какой срок и где это видно? Отмечайте каждую норму, где ответа нет.',
      dueOn: back.ahead(21),
      actKeys: ['law_education', rules],
      evenly: ['ashyq', 'zachet', 'ertis'],
      byHand: { [rules]: 'zhastar' },
    }),
  },
  {
    at: back.ago(5, '11:10'),
    who: 'nurlan',
    deed: findsNothing(point('1'), 'Өтініш беру тәртібі түсінікті.'),
  },
  { at: back.ago(5, '11:25'), who: 'nurlan', deed: findsNothing(point('4')) },
  {
    at: back.ago(4, '15:40'),
    who: 'nurlan',
    deed: asksOffice(point('3'), 'Комиссия құрамы басқа актіде белгіленген бе?'),
  },
  {
    at: back.ago(3, '10:05'),
    who: 'aigerim',
    deed: answersReader(
      point('3'),
      'Жоқ, құрамын білім беру ұйымының өзі бекітеді. Олқылық көрсеңіз, хабарлаңыз.',
    ),
  },
  {
    at: back.ago(1, '16:20'),
    who: 'marat',
    deed: asksOffice('Z070000319_/a63', 'Пункт 3-2 читать вместе с правилами общежитий?'),
  },
];
