import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { captureReasons, reasonOfFailure, reasonOfStatus } from './capture-reason.ts';

test.each([
  ['http-404', 'not-found'],
  ['http-410', 'not-found'],
  ['http-502', 'site-error'],
  ['http-418', 'refused-request'],
  ['dns', 'dns'],
  ['truncated', 'bad-answer'],
  ['not-html', 'not-a-page'],
  ['too-many-redirects', 'redirects'],
  ['something new', 'bad-answer'],
])('%s is told as %s', (failure, reason) => {
  expect(reasonOfFailure(failure)).toBe(reason);
});

test.each([
  [401, 'sign-in'],
  [403, 'closed'],
  [429, 'too-often'],
  [451, 'closed'],
])('a site that answers %i is told as %s', (status, reason) => {
  expect(reasonOfStatus(status)).toBe(reason);
});

test.each(['ru', 'kk', 'en'])('every reason has its words in %s', (language) => {
  const file = new URL(`../../../i18n/locales/${language}/sources.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as { reason: Record<string, string> };
  expect(Object.keys(words.reason).sort()).toEqual([...captureReasons].sort());
});
