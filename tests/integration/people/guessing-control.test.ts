// The control of guessing: where nothing is counted, every try is evaluated.
import { expect, test, vi } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ownerOf, ownPassword, Tally } from './guess.ts';

vi.mock(import('#app/platform/rate-limit.server.ts'), () => ({
  takePoint: async () => ({ ok: true as const }),
  givePointBack: async () => {},
}));

testDatabase();

test('without the limits more than ten tries are evaluated, and the suite says so', async () => {
  await makeAccount({ email: 'gulnara@example.kz', password: ownPassword });
  const owner = await ownerOf('gulnara@example.kz', '198.51.100.7');
  const tally = new Tally();
  await tally.attack(owner, { passwords: 16, addresses: 4, visits: 1 });
  const evaluated = await db().signIn.count({ where: { outcome: 'wrong' } });
  await keepFigures('guessing-control', `${tally.tries} tries, evaluated ${evaluated}`, {
    evaluated,
  });
  expect(evaluated).toBe(16);
  expect(tally.waiting).toBe(0);
});
