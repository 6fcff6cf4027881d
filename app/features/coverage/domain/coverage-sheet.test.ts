import { expect, test } from 'vitest';
import { coverageSheet } from './coverage-sheet.ts';
import { coverageTable } from './coverage-table.ts';

test('each level has its three columns, the total too, and what is blank says 0', () => {
  const school = { key: 'school', label: 'школа', isActive: true };
  const cell = { area: '', level: 'school', region: 'abai', reports: 2, findings: 1 };
  const sum = { ...cell, reports: 2, findings: 1, foundAt: '2026-11-23T20:00:00Z' };
  const table = coverageTable(
    'region',
    [{ ...sum }, { ...sum, level: '' }, { ...sum, region: '' }, { ...sum, region: '', level: '' }],
    {
      levels: [school],
      rows: [
        { key: 'abai', label: 'Абай', isActive: true },
        { key: 'ulytau', label: 'Ұлытау', isActive: true },
      ],
    },
  );
  const words = {
    ...{ rowHead: 'Регион', total: 'Всего', other: 'другое', none: 'нет' },
    ...{ findings: 'подтверждено', last: 'последнее' },
    dayOf: (moment: string) => moment.slice(0, 10),
  };
  const day = { day: '2026-11-23' };
  expect([...coverageSheet(table, words)]).toEqual([
    [
      'Регион',
      'школа',
      'школа: подтверждено',
      'школа: последнее',
      'Всего',
      'Всего: подтверждено',
      'Всего: последнее',
    ],
    ['Абай', 2, 1, day, 2, 1, day],
    ['Ұлытау', 0, 0, null, 0, 0, null],
    ['Всего', 2, 1, day, 2, 1, day],
  ]);
});
