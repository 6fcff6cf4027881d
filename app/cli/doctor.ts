import { translatorFor } from '#app/i18n/translator.server.ts';
import { examine } from '#app/platform/doctor/examine.server.ts';
import { bad, type Finding } from '#app/platform/doctor/finding.ts';
import { readEnv, type Env } from '#app/platform/env.server.ts';
import { openMail } from '#app/platform/mail.server.ts';
import { connectAsOwner } from '#app/platform/postgres/check-server.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import type { CommandIo } from './lines.ts';

const MARKS = { good: 'ok  ', note: 'note', bad: 'BAD ' };

/** `lacuna doctor`: a line for each thing that can be wrong, with what to do; exit code 1 where one is. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  const env = readEnv();
  openMail(env);
  const findings = await examineAll(env, (line) => io.stderr.write(`${line}\n`));
  const t = translatorFor('en');
  for (const { check, level, code, values } of findings) {
    const words = t(`system:finding.${check}.${code}`, values);
    io.stdout.write(`${MARKS[level]}  ${check.padEnd(10)}  ${words}\n`);
  }
  return findings.some(({ level }) => level === 'bad') ? 1 : 0;
}

/** The rest is looked at although the database is away. */
async function examineAll(env: Env, say: (line: string) => void): Promise<Finding[]> {
  try {
    const database = await openDatabase(env, { purpose: 'command', say });
    try {
      const owner = await connectAsOwner(database.ownerUrl);
      return await examine(env, owner).finally(() => owner.end());
    } finally {
      await database.close();
    }
  } catch (error) {
    const { message } = error as Error;
    return [bad('database', 'away', { reason: message }), ...(await examine(env, null))];
  }
}
