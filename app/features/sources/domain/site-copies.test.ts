import { expect, test } from 'vitest';
import { siteCopies, type Visit } from './site-copies.ts';

let day = 0;
const visit = (outcome: Visit['outcome'], textSha256: string | null = null): Visit => {
  day += 1;
  return { id: `v${day}`, at: new Date(Date.UTC(2026, 0, day)).toISOString(), outcome, textSha256 };
};
const newestFirst = (...visits: Visit[]) => siteCopies(visits.toReversed());

test('the first whole copy is the sealed one, whatever came after it', () => {
  const [failed, part, whole, again] = [
    visit('failed'),
    visit('partial', 'a'),
    visit('captured', 'b'),
    visit('captured', 'b'),
  ];
  expect(newestFirst(failed, part, whole, again, visit('failed'))).toEqual({
    sealed: whole,
    newest: again,
    isChanged: false,
  });
});

test('the page has changed where the newest copy reads otherwise, a walled one too', () => {
  const whole = visit('captured', 'a');
  const walled = visit('partial', 'c');
  expect(newestFirst(whole, walled)).toEqual({ sealed: whole, newest: walled, isChanged: true });
});

test('one copy is compared with nothing, and what a person typed is no copy', () => {
  const whole = visit('captured', 'a');
  expect(newestFirst(whole, visit('by_hand', 'z'))).toMatchObject({ newest: null });
  expect(newestFirst(visit('failed'), visit('by_hand', 'z'))).toBeNull();
});
