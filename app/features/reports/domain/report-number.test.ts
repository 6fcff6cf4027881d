import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markBytes, markFrom, markSigns, readName, shownName } from './report-number.ts';

describe('a mark', () => {
  test('has six signs of the alphabet, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: markBytes, maxLength: markBytes }), (bytes) => {
        const mark = markFrom(bytes);
        if (mark === null) return;
        expect(mark).toMatch(/^[A-Z0-9]{6}$/);
        expect([...mark].every((sign) => markSigns.includes(sign))).toBe(true);
      }),
    );
  });

  test('gives every sign the same number of bytes', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = markSigns.indexOf('Z');
      const sign = markFrom(new Uint8Array([byte, letter, letter, letter, letter, letter]))?.[0];
      if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(markSigns.length);
    expect(new Set(counts.values()).size).toBe(1);
  });

  test('is not made of too few bytes', () => {
    expect(markFrom(new Uint8Array([1, 2, 3, 4, 5]))).toBeNull();
    expect(markFrom(new Uint8Array(24).fill(255))).toBeNull();
  });

  test('is never digits alone, which would be a number', () => {
    expect(markFrom(new Uint8Array(24).fill(0))).toBeNull();
  });

  test('has no signs that are taken for each other', () => {
    expect(markSigns).not.toMatch(/[ILOU01]/);
    expect(new Set(markSigns).size).toBe(markSigns.length);
  });
});

test('a report shows its number or its mark', () => {
  expect(shownName({ number: 191, mark: null })).toBe('№\u00a0191');
  expect(shownName({ number: null, mark: 'K7M2QX' })).toBe('K7M2QX');
  expect(shownName({ number: null, mark: null })).toBeNull();
});

test.each([
  ['191', { number: 191, mark: null }],
  [' № 191 ', { number: 191, mark: null }],
  ['№\u00a0191', { number: 191, mark: null }],
  ['#191', { number: 191, mark: null }],
  ['k7m2qx', { number: null, mark: 'K7M2QX' }],
  ['234567', { number: 234567, mark: null }],
  ['K7M2Q', null],
  ['K0M2QX', null],
  ['1234567890', null],
  ['', null],
])('%j is read as %j', (typed, name) => {
  expect(readName(typed)).toEqual(name);
});
