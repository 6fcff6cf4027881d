// The control of the headers: without them, and with one nonce for all, the suite says so.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { runApp } from '../rights/running-app.ts';
import { askHeaders } from './ask-headers.ts';
import { carried, missingFrom, nonceOf } from './carried.ts';

const guardsOff = fileURLToPath(new URL('guards-off.ts', import.meta.url));
const running = runApp({ NODE_OPTIONS: `--import=${guardsOff}` });

test('headers that are away, and a nonce that comes again, are found', async () => {
  const answers = [
    await askHeaders(running, '/', 'visitor'),
    await askHeaders(running, '/', 'author'),
  ];
  const missing = answers.flatMap(({ headers }) => missingFrom(headers, carried));
  const nonces = new Set(answers.map(({ headers }) => nonceOf(headers)));
  const line = `guards off: ${missing.length} headers missing in ${answers.length} answers, ${nonces.size} nonce`;
  await keepFigures('headers-control', line, { missing, nonces: nonces.size });
  expect(missing).toContain('X-Content-Type-Options');
  expect(nonces.size).toBe(1);
});
