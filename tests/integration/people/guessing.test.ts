import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { resetPassword } from '#app/features/people/commands/reset-password.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import { newSecret } from '#app/platform/ids.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { tokenMailedTo } from '#tests/factories/outbox.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { testDatabase } from '#tests/support/database.ts';
import { come, ownerOf, ownPassword, strangerAt, Tally } from './guess.ts';

/** How often a password was held against the hash of an account, counted where it is done. */
let evaluated = 0;
vi.mock(import('#app/platform/passwords.server.ts'), async (real) => {
  const module = await real();
  return {
    ...module,
    passwordFits: (stored, password) => {
      if (stored !== null && password !== ownPassword) evaluated += 1;
      return module.passwordFits(stored, password);
    },
  };
});

testDatabase();

const email = 'gulnara@example.kz';
const home = '198.51.100.7';
const MOST = 10;
const figures: Record<string, number> = {};
const lines: string[] = [];
beforeEach(() => {
  evaluated = 0;
});
afterAll(async () => {
  process.stdout.write(`${lines.join('\n')}\n`);
  await keepFigures('guessing', lines.join('; '), figures);
});

function say(what: string, { tries, waiting, honest, lockedOut }: Tally): void {
  lines.push(
    `${what}: ${tries} tries, evaluated ${evaluated}, told to wait ${waiting}, honest ${honest}, locked out ${lockedOut}`,
  );
  Object.assign(figures, { [what]: evaluated, [`${what}, locked out`]: lockedOut });
}

test.each([
  ['one account from one address', isFull ? 10_000 : 300, 1],
  [`one account from ${isFull ? 100 : 20} addresses`, isFull ? 10_000 : 40, isFull ? 100 : 20],
])(
  '%s',
  async (what, passwords, addresses) => {
    await makeAccount({ email, password: ownPassword });
    const owner = await ownerOf(email, home);
    const tally = new Tally();
    await tally.attack(owner, { passwords, addresses, visits: isFull ? 10 : 2 });
    say(what, tally);
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThanOrEqual(MOST);
    expect(tally).toMatchObject({ tries: passwords, lockedOut: 0 });
    expect(tally.honest).toBeGreaterThan(0);
  },
  900_000,
);

test('strangers and somebody in the owner’s own network together have ten', async () => {
  await makeAccount({ email, password: ownPassword });
  const { device } = await ownerOf(email, home);
  const tally = new Tally();
  for (let n = 0; n < 12; n += 1) await tally.guess(strangerAt(n), email);
  for (let n = 0; n < 12; n += 1) await tally.guess(home, email);
  expect(evaluated).toBe(MOST);
  // Of the owner's places the network is used up; the device is not, not even there.
  expect(await come(home, email, ownPassword)).toMatchObject({ ok: false, status: 429 });
  expect(await come(home, email, ownPassword, device)).toMatchObject({ ok: true });
});

test('many accounts by one password each, from one address', async () => {
  const accounts = isFull ? 1_000 : 56;
  const tally = new Tally();
  for (let n = 0; n < accounts; n += 8) {
    const some = Array.from({ length: 8 }, () => makeAccount({ password: ownPassword }));
    const made = await Promise.all(some);
    await Promise.all(made.map((account) => tally.guess(strangerAt(0), account.email)));
  }
  say('many accounts from one address', tally);
  expect(evaluated).toBe(50);
  expect(tally.waiting).toBe(accounts - 50);
}, 600_000);

test('links for a new password that nobody sent open nothing, and the one that was sent still does', async () => {
  const tokens = isFull ? 5_000 : 200;
  await makeAccount({ email, password: ownPassword });
  await sendResetLink({ email, origin: 'https://lacuna.test' }, new Date());
  const sent = await tokenMailedTo(email);
  // As if up to half of it had been seen; its last sign alone is one of sixteen.
  const near = (n: number) => sent.slice(0, n % 22) + newSecret().slice(n % 22);
  const password = 'облака над Каспием';
  let opened = 0;
  for (let n = 0; n < tokens; n += 1) {
    const token = n % 2 ? newSecret() : near(n);
    if ((await resetPassword(cameFrom(), { token, password })).ok) opened += 1;
  }
  lines.push(`links: ${tokens} tokens, opened ${opened}`);
  figures.opened = opened;
  expect(opened).toBe(0);
  expect(await db().session.count()).toBe(0);
  expect(await resetPassword(cameFrom(), { token: sent, password })).toMatchObject({ ok: true });
}, 600_000);

/** How well times tell two kinds apart: 0.5 is not at all, 1 always. */
function areaUnder(ones: number[], others: number[]): number {
  const above = ones.flatMap((one) => others.map((o) => (one > o ? 1 : one === o ? 0.5 : 0)));
  return above.reduce<number>((sum, part) => sum + part, 0) / above.length;
}

// How long things take says nothing on a machine that does other things: no part of the short form.
if (isFull) {
  test.runIf(isFull)(
    'times do not tell whether an address is known',
    async () => {
      const timed = async (n: number, to: string) => {
        const begun = performance.now();
        await come(strangerAt(n), to, 'не тот пароль');
        return performance.now() - begun;
      };
      const known: number[] = [];
      const unknown: number[] = [];
      for (let n = 0; n < 600; n += 2) {
        const account = await makeAccount({ password: ownPassword });
        const nobody = `${newSecret().slice(0, 36).toLowerCase()}@example.kz`;
        const first = n % 4 === 0;
        if (first) known.push(await timed(n, account.email));
        unknown.push(await timed(n + 1, nobody));
        if (!first) known.push(await timed(n, account.email));
      }
      const area = areaUnder(known, unknown);
      figures.auc = area;
      lines.push(
        `known or unknown by the time: AUC ${area.toFixed(3)} of ${known.length} tries each`,
      );
    },
    600_000,
  );
}
