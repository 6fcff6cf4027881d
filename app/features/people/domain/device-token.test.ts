import { expect, test } from 'vitest';
import { knownDevice, sealDevice } from './device-token.ts';

const device = 'd'.repeat(43);
const other = 'o'.repeat(43);

test('a device that signed in is known to that account alone', () => {
  const token = sealDevice(null, 'hash of one', device);
  expect(knownDevice(token, 'hash of one')).toBe(device);
  expect(knownDevice(token, 'hash of another')).toBeNull();
  expect(knownDevice(token, null)).toBeNull();
});

test('a seal fits its own device only', () => {
  const [, seal] = sealDevice(null, 'hash of one', device).split('.');
  expect(knownDevice(`${other}.${seal}`, 'hash of one')).toBeNull();
});

test('people who share a device are all known on it, and the fifth before last is forgotten', () => {
  const hashes = ['1', '2', '3', '4', '5'];
  const token = hashes.reduce<string | null>((kept, hash) => sealDevice(kept, hash, device), null);
  expect(hashes.map((hash) => knownDevice(token, hash) !== null)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});

test('signing in again keeps the token as it is', () => {
  const token = sealDevice(null, 'hash of one', device);
  expect(sealDevice(token, 'hash of one', other)).toBe(token);
});

test.each(['', 'x', `${device}`, `${device}.short`, `${device}.${'.'.repeat(43)}`])(
  'a token of another form is nobody’s: %s',
  (token) => {
    expect(knownDevice(token, 'hash of one')).toBeNull();
    expect(sealDevice(token, 'hash of one', other).startsWith(other)).toBe(true);
  },
);
