import { expect, test } from 'vitest';
import { changedUnits } from '#app/features/acts/domain/act-text/changed-units.ts';
import { pairUnits } from '#app/features/acts/domain/reading/pair-units.ts';
import {
  listForTwins,
  listUnequal,
  wordsOfUnits,
} from '#app/features/acts/queries/compare-editions.server.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const actKey = 'law_child_rights';
const old = `
Глава 1. Одна
Статья 1. Слова
1. Первый «пункт».
2. Второй пункт.
3. Третий пункт, который переедет.
Статья 2. Дела
1. Пункт.
`;
const next = `
Глава 1. Одна
Статья 1. Слова
1. Первый "пункт" .
2. Исключен Законом.
Глава 2. Новая
Статья 2. Дела
1. Другой пункт.
2. Третий пункт, который переедет.
`;

test('between two editions each unit has its fate, and quotes change nothing', async () => {
  const before = await makeEdition(old, { actKey, validFrom: '2025-01-01' });
  const after = await makeEdition(next, { actKey, validFrom: '2026-01-01' });
  const fates = changedUnits(await listUnequal(before, after));
  expect(fates.map(({ key, fate }) => `${key.slice(12)} ${fate}`)).toEqual([
    'a1/p2 repealed',
    'ch2 added',
    'a2 moved',
    'a2/p1 changed',
    'a2/p2 moved',
  ]);
  const words = await wordsOfUnits(after, ['Z020000345_/a2/p1']);
  expect(words.get('Z020000345_/a2/p1')?.text).toBe('Другой пункт.');
});

test('two languages find their twins by number, and a missing one is told', async () => {
  const given = { actKey, validFrom: '2024-01-01' };
  const ru = await makeEdition(old, given);
  const kk = await makeEdition(
    '1-тарау. Бір\n1-бап. Сөздер\n1. Бірінші.\n2. Екінші.\n2-бап. Істер\nМәтін.\n',
    { ...given, language: 'kk' },
  );
  const rows = pairUnits(await listForTwins(ru), await listForTwins(kk));
  const alone = rows.filter(({ left, right }) => !left || !right);
  expect(alone.map(({ left, right }) => (left ?? right)!.key.slice(12))).toContain('a1/p3');
});
