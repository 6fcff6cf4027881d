import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STRIP, stripWindow } from './strip-window.ts';

test('windows follow one another, and every article lies in just one', () => {
  const length = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(length, (last) => {
      const seen: number[] = [];
      for (let at: number | null = 1; at !== null; at = stripWindow(at, last).next) {
        const { from, to } = stripWindow(at, last);
        expect(from).toBe(seen.length + 1);
        for (let position = from; position <= to; position += 1) seen.push(position);
      }
      expect(seen).toHaveLength(last);
    }),
  );
});

test('any position leads to its window, and what lies outside to the nearest', () => {
  expect(stripWindow(STRIP + 7, STRIP * 3)).toEqual({
    from: STRIP + 1,
    to: STRIP * 2,
    previous: 1,
    next: STRIP * 2 + 1,
  });
  expect(stripWindow(-5, 40)).toEqual({ from: 1, to: 40, previous: null, next: null });
  expect(stripWindow(9_999, STRIP + 1)).toMatchObject({
    from: STRIP + 1,
    to: STRIP + 1,
    next: null,
  });
  expect(stripWindow(1, 0)).toEqual({ from: 1, to: 0, previous: null, next: null });
});
