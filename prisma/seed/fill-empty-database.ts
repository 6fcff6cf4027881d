import { createFirstAdministratorLink } from '#app/features/people/commands/create-first-administrator-link.server.ts';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import type { Env } from '#app/platform/env.server.ts';
import type { OpenDatabase } from '#app/platform/postgres/open-database.server.ts';
import { StartupProblem } from '#app/platform/startup-problem.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { loadDemo } from './demo/load-demo.ts';
import { signInLines } from './demo/sign-ins.ts';
import { emptyAgain } from './empty-again.ts';
import { isLoopback } from './is-loopback.ts';

type Filled = 'nothing' | 'begun' | 'demo' | 'own';

/**
 * Fills a database without accounts: with the demo, or with a way in for the first administrator.
 * Gives the lines that the operator reads once the app is ready; the demo's passwords are known to
 * everybody, so that it stays on loopback addresses.
 */
export async function fillEmptyDatabase(
  env: Pick<Env, 'demo' | 'origin'>,
  database: Pick<OpenDatabase, 'ownerUrl'>,
  { now = new Date(), say = sayToOperator } = {},
): Promise<string[]> {
  let filled = await howFilled();
  if (filled === 'begun') {
    say('The demo was cut short while it was loaded: beginning anew …');
    await emptyAgain(database.ownerUrl);
    filled = 'nothing';
  }
  if (filled === 'own') return [];
  if (filled === 'nothing' && !env.demo) return [await firstAdministratorLine(env.origin, now)];
  if (!isLoopback(env.origin)) throw new StartupProblem(notForEverybody(env.origin, filled));
  if (filled === 'nothing') {
    await db().setting.create({ data: { key: 'demo.begun', value: now.toISOString() } });
    await loadDemo(now, say);
    await db().setting.create({ data: { key: 'demo.loaded', value: now.toISOString() } });
  }
  return signInLines();
}

async function howFilled(): Promise<Filled> {
  const keys = await db().setting.findMany({ where: { key: { startsWith: 'demo.' } } });
  const has = (name: string) => keys.some(({ key }) => key === name);
  if (has('demo.loaded')) return 'demo';
  if (has('demo.begun')) return 'begun';
  return (await db().account.count({ take: 1 })) > 0 ? 'own' : 'nothing';
}

async function firstAdministratorLine(origin: string, now: Date): Promise<string> {
  const token = await inTransaction((tx) => createFirstAdministratorLink(tx, now));
  return `Make the first administrator, once, at ${origin}${paths.firstAdministrator(token)}`;
}

const notForEverybody = (origin: string, filled: Filled): string =>
  filled === 'demo'
    ? `This database holds the demo, whose passwords everybody knows, and LACUNA_ORIGIN is ${origin}: start with another LACUNA_DATA_DIR or DATABASE_URL and LACUNA_DEMO=0.`
    : `The demo's passwords are known to everybody, and LACUNA_ORIGIN is ${origin}: set LACUNA_DEMO=0 to start empty, or unset LACUNA_ORIGIN to look at the demo on this machine.`;

function sayToOperator(line: string): void {
  process.stdout.write(`${line}\n`);
}
