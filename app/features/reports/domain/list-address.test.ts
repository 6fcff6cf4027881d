import { expect, test } from 'vitest';
import { listAddress, readListAddress, type ListAddress } from './list-address.ts';

const id = '01900000-0000-7000-8000-000000000001';
const plain: ListAddress = {
  view: 'all',
  mine: false,
  group: null,
  status: null,
  region: null,
  act: null,
  after: null,
};

test('an address and its reading fit together', () => {
  const address: ListAddress = {
    view: 'open',
    mine: true,
    group: id,
    status: 'in_triage',
    region: 'shymkent',
    act: 'order_dormitory_66',
    after: { at: '2026-02-12T07:00:00.000+00:00', id },
  };
  expect(readListAddress(new URLSearchParams(listAddress(address)))).toEqual(address);
});

test('the plain list has no query', () => {
  expect(listAddress(plain)).toBe('');
});

test('what is no filter is passed by', () => {
  const query = { view: 'x', group: '1', status: 'toString', region: `'--`, mine: 'yes' };
  expect(readListAddress(new URLSearchParams(query))).toEqual(plain);
});

test.each(['x_y', `2026-99-99T00:00:00Z_${id}`, `' or 1=1_${id}`, `2026-02-12T07:00:00Z_zz`])(
  '%s is no place in the list',
  (after) => {
    expect(readListAddress(new URLSearchParams({ after })).after).toBeNull();
  },
);
