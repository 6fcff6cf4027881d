import { expect, test } from 'vitest';
import {
  deviceCookie,
  readCookie,
  readDeviceCookie,
  readSessionCookie,
  sessionCookie,
} from './cookie.ts';

const secure = 'https://lacuna.kz';
const local = 'http://127.0.0.1:3000';

test('over HTTPS both cookies are bound to this host, path and transport', () => {
  for (const cookie of [sessionCookie('secret', secure), deviceCookie('token', secure)]) {
    expect(cookie).toMatch(/^__Host-lacuna/);
    expect(cookie.split('; ')).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']),
    );
    expect(cookie).not.toContain('Domain');
  }
  expect(sessionCookie('secret', local)).toBe(
    'lacuna=secret; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000',
  );
  expect(sessionCookie(null, local)).toContain(
    'lacuna=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  );
});

test('each is read under its own name, and a plain one does not count over HTTPS', () => {
  const header = 'lacuna=a; __Host-lacuna=b; lacuna-device=c; __Host-lacuna-device=d';
  expect([readSessionCookie(header, local), readSessionCookie(header, secure)]).toEqual(['a', 'b']);
  expect([readDeviceCookie(header, local), readDeviceCookie(header, secure)]).toEqual(['c', 'd']);
  expect(readCookie('other=1; lang = kk ', 'lang')).toBe('kk');
  expect(readCookie(null, 'lang')).toBeNull();
  expect(readCookie('language=ru', 'lang')).toBeNull();
});
