// The control of the stolen database: where the table holds the secrets themselves, its rows open sessions.
import { expect, test, vi } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { openSession, readSession } from '#app/platform/session/session.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';

vi.mock(import('#app/platform/ids.ts'), async (real) => ({
  ...(await real()),
  sha256: (value) => String(value),
}));

testDatabase();

test('without the hash a row of the table signs in, and a replay of the dump says so', async () => {
  const { id } = await makeAccount();
  await openSession(db(), id, { userAgent: '', now: new Date() });
  const rows = await db().session.findMany();
  let logins = 0;
  for (const value of rows.flatMap((row) => Object.values(row))) {
    if (await readSession(String(value), new Date())) logins += 1;
  }
  await keepFigures('sessions-control', `DB dump replay logins = ${logins}`, { logins });
  expect(logins).toBe(1);
});
