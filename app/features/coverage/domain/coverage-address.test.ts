import { expect, test } from 'vitest';
import {
  cellAddress,
  coverageAddress,
  readCellAddress,
  readCoverageAddress,
} from './coverage-address.ts';

const query = (text: string) => new URLSearchParams(text);
const id = '019e4a00-0000-7000-8000-000000000001';

test('a table has the one filter that its rows are not', () => {
  expect(readCoverageAddress(query('region=abai&area=textbooks'))).toEqual({
    view: 'area',
    region: 'abai',
    area: null,
  });
  expect(readCoverageAddress(query('view=region&region=abai&area=textbooks'))).toEqual({
    view: 'region',
    region: null,
    area: 'textbooks',
  });
});

test('addresses are read back as they were written', () => {
  for (const text of ['', '?region=abai', '?view=region', '?view=region&area=other']) {
    expect(coverageAddress(readCoverageAddress(query(text)))).toBe(text);
  }
  const cell = {
    level: 'higher',
    area: 'none',
    region: 'abai',
    found: true,
    after: { at: '2026-02-12T06:00:00.123456+00:00', id },
  };
  expect(readCellAddress(query(cellAddress(cell)))).toEqual(cell);
});

test('what is not of the address is passed by', () => {
  expect(coverageAddress(readCoverageAddress(query('view=x&region=%27;--&foo=1')))).toBe('');
  expect(cellAddress(readCellAddress(query('level=A&after=2026-99-99T00:00:00Z_1')))).toBe('');
});
