// The control of the tricks in mail: with addresses unjudged and handed on as they are, letters reach the attacker.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { startMailbox, type Mailbox } from '#tests/support/smtp.ts';
import { runApp } from '../rights/running-app.ts';
import { faultsOf } from './letter-faults.ts';
import { letterForms, password } from './letter-forms.ts';
import { lettersSent } from './letters-sent.ts';
import { addressTricks } from './tricks.ts';

const guardsOff = fileURLToPath(new URL('guards-off.ts', import.meta.url));
const env: Record<string, string> = { NODE_OPTIONS: `--import=${guardsOff}` };
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  env.SMTP_URL = mailbox.url;
});
const running = runApp(env);
afterAll(() => mailbox.stop());

test('without its guards the product writes to the attacker, and the suite says so', async () => {
  const { address } = await letterForms(running, await hashPassword(password));
  for (const trick of addressTricks) await address[0]!.type(trick);
  await lettersSent();
  const letters = mailbox.messages();
  const faults = letters.flatMap((mail) => faultsOf(mail));
  const extra = faults.filter((fault) => /^recipient/.test(fault)).length;
  const line = `${addressTricks.length} tricks, guards off: ${letters.length} letters, ${extra} extra recipients, ${faults.length - extra} other faults`;
  await keepFigures('mail-control', line, { letters: letters.length, faults });
  expect(extra).toBeGreaterThan(0);
}, 300_000);
