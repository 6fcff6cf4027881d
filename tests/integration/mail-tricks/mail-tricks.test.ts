// Suite 21: tricks typed into every form that makes a letter; a real mail server counts whom and what they reach.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { startMailbox, type Mailbox } from '#tests/support/smtp.ts';
import { runApp } from '../rights/running-app.ts';
import { faultsOf } from './letter-faults.ts';
import { letterForms, password, type LetterForm } from './letter-forms.ts';
import { lettersSent } from './letters-sent.ts';
import { addressTricks, wordTricks } from './tricks.ts';

const env: Record<string, string> = {};
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  env.SMTP_URL = mailbox.url;
});
const running = runApp(env);
afterAll(() => mailbox.stop());

/** In full each trick in each form; else each in one form, by turns. */
const pairs = (tricks: readonly string[], forms: LetterForm[]): [string, LetterForm][] =>
  tricks.flatMap((trick, at) =>
    isFull
      ? forms.map((form): [string, LetterForm] => [trick, form])
      : [[trick, forms[at % forms.length]!] satisfies [string, LetterForm]],
  );

test('tricks bring a letter to nobody else and no header into it', async () => {
  const { address, words } = await letterForms(running, await hashPassword(password));
  const all = [...pairs(addressTricks, address), ...pairs(wordTricks, words)];
  const broken: string[] = [];
  for (const [trick, form] of all) {
    const statuses = await form.type(trick);
    if (statuses.some((status) => status >= 500)) broken.push(`${form.what}: ${trick}`);
  }
  // The forms do make letters: one honest word in each.
  for (const form of address) await form.type(`honest${address.indexOf(form)}@example.kz`);
  for (const form of words) await form.type('Анна Иванова');
  await lettersSent();

  const letters = mailbox.messages();
  const faults = letters.flatMap((mail) => faultsOf(mail));
  const extra = faults.filter((fault) => /^recipient/.test(fault)).length;
  const tricks = addressTricks.length + wordTricks.length;
  await keepFigures(
    'mail',
    `${tricks}/60 tricks, ${all.length} posts through ${address.length + words.length} forms: ${letters.length} letters, ` +
      `${extra} extra recipients, ${faults.length - extra} extra headers, ${broken.length} × 5xx`,
    { tricks, posts: all.length, letters: letters.length, extra, faults, broken },
  );
  expect(tricks).toBe(60);
  expect(faults).toEqual([]);
  expect(broken).toEqual([]);
  const reached = letters.map(({ to }) => to);
  for (const at of [0, 1, 2, 4]) expect(reached).toContain(`honest${at}@example.kz`);
  expect(letters.some(({ text }) => text.includes('Анна Иванова'))).toBe(true);
}, 600_000);
