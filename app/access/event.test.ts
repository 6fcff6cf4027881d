import { expect, test } from 'vitest';
import { proseIn } from './event.ts';

test('ids, codes, numbers and dates are recorded', () => {
  expect(
    proseIn({
      status: 'in_triage',
      assigneeId: '0192f3a0-7b5c-7def-8123-456789abcdef',
      submittedAt: '2026-11-24T06:00:00.000Z',
      groups: ['0192f3a0-7b5c-7def-8123-456789abcdef'],
      number: 191,
      provision: 'Z070000319_/a26/p2',
      hidden: true,
      before: null,
    }),
  ).toEqual([]);
});

test.each([
  ['words', 'не хватает реквизитов'],
  ['a name', 'Гульнара'],
  ['an e-mail address', 'gulnara@example.org'],
  ['a sentence in Latin letters', 'No order exists'],
  ['a markup', '<p>x</p>'],
])('%s is found by its path', (_what, text) => {
  expect(proseIn({ after: { list: ['ok', text] } })).toEqual(['after.list[1]']);
});
