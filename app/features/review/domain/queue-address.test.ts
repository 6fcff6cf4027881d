import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isNarrowed,
  narrowingConditions,
  openedFilter,
  openingAddress,
  queueAddress,
  readQueueAddress,
  rowAddress,
  withoutConditions,
} from './queue-address.ts';

const read = (text: string) => readQueueAddress(new URLSearchParams(text));
const id = '01a20f18-d7bd-71b5-a909-fcd8e65f315c';

test('a whole address says the same after a round', () => {
  const text = `?view=soon&status=in_triage&region=abai&region=shymkent&kind=other&group=${id}&age=14&after=-101234_${id}&peek=${id}`;
  expect(queueAddress(read(text))).toBe(text);
  expect(read(text)).toMatchObject({
    view: 'soon',
    region: ['abai', 'shymkent'],
    age: 14,
    after: { place: '-101234', id },
  });
});

test('the plain queue has a plain address', () => {
  expect(queueAddress(read(''))).toBe('');
  expect(isNarrowed(read('view=mine'))).toBe(false);
});

test.each([
  'view=all',
  'status=draft',
  'status=anything',
  "region=a'b",
  'region=ABC',
  'group=1',
  'age=8',
  'after=x_y',
  `after=2026-02-12_${id}`,
  'peek=../..',
  'sort=rank;drop',
  `after=2026-99-99T99:99:99Z_${id}`,
  'act=',
])('%s is passed by', (text) => {
  expect(queueAddress(read(text))).toBe('');
});

test('a place belongs to its order', () => {
  const at = '2026-02-12T08:00:00.123+00:00';
  expect(read(`sort=age&after=${encodeURIComponent(at)}_${id}`).after).toEqual({ place: at, id });
  expect(read(`after=${encodeURIComponent(at)}_${id}`).after).toBeNull();
});

test('conditions go, the view and the order stay', () => {
  const address = withoutConditions(read(`view=free&sort=age&region=abai&age=7&peek=${id}`));
  expect(queueAddress(address)).toBe('?view=free&sort=age');
});

test('whatever is written in an address, what is read of it is stable', () => {
  const names = fc.constantFrom(
    'view',
    'status',
    'region',
    'act',
    'age',
    'after',
    'peek',
    'sort',
    'group',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const once = queueAddress(readQueueAddress(new URLSearchParams(pairs)));
      expect(queueAddress(read(once))).toBe(once);
    }),
  );
});

test('a day that is none is no place', () => {
  expect(read(`sort=age&after=2026-99-99T99:99:99Z_${id}`).after).toBeNull();
});

test('a row is named beside whatever makes its list', () => {
  expect(rowAddress('', id)).toBe(`?peek=${id}`);
  expect(rowAddress(`?view=free&region=abai&peek=${id.replace('0', '1')}`, id)).toBe(
    `?view=free&region=abai&peek=${id}`,
  );
});

test('a filter is opened on the list where one stands, and is no condition of it', () => {
  const plain = readQueueAddress(new URLSearchParams(''));
  expect(openingAddress(plain, 'age')).toBe('?open=age');
  const narrowed = readQueueAddress(new URLSearchParams('region=abai'));
  expect(openingAddress(narrowed, 'act')).toBe('?region=abai&open=act');
  expect(openedFilter(new URLSearchParams('region=abai&open=act'))).toBe('act');
  expect(openedFilter(new URLSearchParams('open=peek'))).toBeNull();
  expect(narrowingConditions(narrowed)).toEqual(['region']);
});
