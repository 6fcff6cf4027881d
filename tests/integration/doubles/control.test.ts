// The control of the doubles: where no key is claimed, repeats are kept again.
import { expect, test, vi } from 'vitest';
import { Prisma } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { sourceFolder } from '#tests/support/source-folder.ts';
import { repeatAll } from './repeat.ts';

vi.mock(import('#app/platform/idempotency.server.ts'), async (real) => ({
  ...(await real()),
  claimKey: async () => ({ repeat: false as const }),
  keepAnswer: async () => {},
  oncePerKey: (_tx, _claim, _otherBody, write) => write(),
  keyWrite: () => Prisma.sql`select`,
  orFirstAnswer: (_claim, _otherBody, write) => write(),
}));

testDatabase('file');
sourceFolder();

test('without the keys doubles are kept or repeats refused, and the suite says so', async () => {
  const repeats = await repeatAll(await makeCast(), 24, 2026);
  await keepFigures('doubles-control', repeats.line, repeats);
  expect(repeats.refusedBodies).toBe(0);
  const left = repeats.faults.filter((fault) => fault.includes(' left '));
  for (const name of ['beginning a draft', 'a comment', 'a group']) {
    expect(
      left.some((fault) => fault.startsWith(name)),
      name,
    ).toBe(true);
  }
}, 120_000);
