// Two editions of the dormitory rules in words of their own: point 4, which a report cites, is another in the
// second; point 3-1 is new and point 5 repealed. The second is there in Kazakh too.
import { almaty, type CountingBack } from '../calendar.ts';
import { keepsEdition } from '../deeds/editions.ts';
import type { Step } from '../stage.ts';

const actKey = 'order_dormitory_66';

const first = `
1. Место в общежитии предоставляется по заявлению обучающегося при наличии свободного места.
2. Заявление принимает руководитель организации образования.
3. Места распределяет комиссия, которую создаёт организация образования.
4. Решение сообщается заявителю после заседания комиссии.
5. Список проживающих ведёт комендант общежития.
`;

const second = `
1. Место в общежитии предоставляется по заявлению обучающегося при наличии свободного места.
2. Заявление принимает руководитель организации образования.
3. Места распределяет комиссия, которую создаёт организация образования.
3-1. Список свободных мест обновляется на сайте организации образования каждую неделю.
4. Решение сообщается заявителю в течение пяти рабочих дней со дня заседания комиссии.
5. Исключен.
`;

const secondInKazakh = `
1. Жатақханадан орын бос орын болған кезде білім алушының өтініші бойынша беріледі.
2. Өтінішті білім беру ұйымының басшысы қабылдайды.
3. Орындарды білім беру ұйымы құратын комиссия бөледі.
3-1. Бос орындардың тізімі білім беру ұйымының сайтында апта сайын жаңартылады.
4. Шешім өтініш берушіге комиссия отырысы өткен күннен бастап бес жұмыс күні ішінде хабарланады.
5. Алып тасталды.
`;

/** The first edition is there before any report, the second comes after the one that cites it. */
export function dormitoryEditions(back: CountingBack): Step[] {
  const validFrom = back.ahead(-3);
  const later = (minute: string) => back.ago(2, `10:${minute}`);
  return [
    {
      at: almaty('2025-09-01 11:00'),
      who: 'daniyar',
      deed: keepsEdition({
        actKey,
        language: 'ru',
        validFrom: '2016-03-16',
        label: 'учебный текст',
        text: first,
      }),
    },
    {
      at: later('00'),
      who: 'daniyar',
      deed: keepsEdition({
        actKey,
        language: 'ru',
        validFrom,
        label: 'учебный текст',
        text: second,
      }),
    },
    {
      at: later('05'),
      who: 'daniyar',
      deed: keepsEdition({
        actKey,
        language: 'kk',
        validFrom,
        label: 'оқу мәтіні',
        text: secondInKazakh,
      }),
    },
  ];
}
