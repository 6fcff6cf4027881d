// Wherever an address comes in to lead on to: nobody is led away from the site.
import { afterAll, expect, test } from 'vitest';
import { safePath } from '#app/http/safe-redirect.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { runApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import { askBare, awayFrom, leaves, type Led } from './led-away.ts';
import { redirectTargets } from './redirect-targets.ts';

const running = runApp();
let asked = 0;
let left = 0;

const ask = (path: string, form?: Record<string, string>, secret?: string | null) =>
  askBare(running.app.origin, path, form, secret);

async function expectToStay(led: Promise<Led>, what: string): Promise<void> {
  const answer = await led;
  const away = awayFrom(answer, running.app.origin);
  asked += 1;
  left += away.length;
  expect({ what, away, broke: answer.status >= 500 }).toEqual({ what, away: [], broke: false });
}

const quoted = (text: string) => encodeURIComponent(text.toWellFormed());

test('the list is as long as it has to be, and a site that trusted it would be left', () => {
  expect(new Set(redirectTargets).size).toBeGreaterThanOrEqual(80);
  const trusting = redirectTargets.filter((to) => leaves(to, 'http://lacuna.test'));
  expect(trusting.length).toBeGreaterThan(40);
  expect(redirectTargets.filter((to) => leaves(safePath(to), 'http://lacuna.test'))).toEqual([]);
});

test('the choice of a language leads back to the site', async () => {
  for (const back of redirectTargets) {
    await expectToStay(ask('/language', { language: 'ru', back }), back);
  }
});

test('the sign-in leads on within the site', async () => {
  for (const to of redirectTargets) await expectToStay(ask(`/sign-in?to=${quoted(to)}`), to);
  const password = 'probely-vidny-2026';
  const { email } = await makeAccount({ password });
  for (const to of isFull ? redirectTargets : redirectTargets.slice(0, 4)) {
    await expectToStay(ask('/sign-in', { email, password, to }), to);
    const resume = JSON.stringify({ action: to, intent: 'default', values: [] });
    await expectToStay(ask('/sign-in', { email, password, resume }), to);
  }
}, 300_000);

test('the address itself, with a language to choose or behind the sign-in, leads nowhere else', async () => {
  for (const to of redirectTargets) {
    const path = to.startsWith('/') ? to : `/${to}`;
    // What no client can send in a request's line is sent as it would be quoted.
    const sendable = path.replace(/[^\x21-\x7e]/g, quoted).replace('#', '%23');
    const mark = sendable.includes('?') ? '&' : '?';
    await expectToStay(ask(`${sendable}${mark}lang=kk`), `${to} with a language`);
    await expectToStay(ask(`/reports${sendable}`), `${to} behind the sign-in`);
  }
});

test('the office’s list leads back to itself', async () => {
  const { secret } = running.people['analyst assigned'];
  const { id } = await makeThing(running, 'waiting');
  for (const back of redirectTargets) {
    const form = { intent: 'claim', reportId: id, back };
    await expectToStay(ask('/review', form, secret), back);
    await expectToStay(ask(`/review/${id}?from=${quoted(back)}`, undefined, secret), back);
  }
});

afterAll(() =>
  keepFigures(
    'redirects',
    `${redirectTargets.length} targets, ${asked} requests: ${left} left the site`,
    {
      targets: redirectTargets.length,
      asked,
      left,
    },
  ),
);
