import { describe, expect, test } from 'vitest';
import { rowAt } from './row-at.ts';

const row = (id: string, place: string) => ({ id, place });
const byScore = [row('d', '90'), row('c', '70.5'), row('b', '70.5'), row('a', '-3')];
const byAge = [
  row('a', '2026-02-02T08:00:00+00:00'),
  row('b', '2026-02-02T08:00:00+00:00'),
  row('c', '2026-02-12T08:00:00.5+00:00'),
];

describe('who comes back to a list', () => {
  test.each([
    ['stands on the row that they left', row('b', '70.5'), 'b'],
    ['stands on the next where it has gone', row('x', '80'), 'c'],
    ['finds the next among equals by the id', row('bb', '70.5'), 'b'],
    ['stands on the last where nothing comes after', row('0', '-40'), 'a'],
    ['compares numbers as numbers', row('x', '100'), 'd'],
  ])('%s', (_, named, expected) => {
    expect(rowAt(byScore, named, 'score')?.id).toBe(expected);
  });

  test('stands on the first without a row to return to', () => {
    expect(rowAt(byScore, null, 'score')?.id).toBe('d');
    expect(rowAt([], null, 'score')).toBeNull();
    expect(rowAt([], row('x', '1'), 'score')).toBeNull();
  });

  test('by time the way is by time, forwards and backwards', () => {
    const gone = row('aa', '2026-02-02T08:00:00+00:00');
    expect(rowAt(byAge, gone, 'age')?.id).toBe('b');
    expect(rowAt(byAge.toReversed(), gone, 'recent')?.id).toBe('a');
    expect(rowAt(byAge, row('x', '2026-02-10T00:00:00Z'), 'age')?.id).toBe('c');
  });
});
