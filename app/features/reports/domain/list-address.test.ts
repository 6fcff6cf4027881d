import { expect, test } from 'vitest';
import { listAddress, readListAddress } from './list-address.ts';

const id = '01900000-0000-7000-8000-000000000001';

test('an address and its reading fit together', () => {
  const address = {
    view: 'open',
    mine: true,
    after: { at: '2026-02-12T07:00:00.000+00:00', id },
  } as const;
  expect(readListAddress(new URLSearchParams(listAddress(address)))).toEqual(address);
});

test('the plain list has no query', () => {
  expect(listAddress({ view: 'all', mine: false, after: null })).toBe('');
});

test.each(['x_y', `2026-99-99T00:00:00Z_${id}`, `' or 1=1_${id}`, `2026-02-12T07:00:00Z_zz`])(
  '%s is no place in the list',
  (after) => {
    expect(readListAddress(new URLSearchParams({ after })).after).toBeNull();
  },
);
