import type { Env } from '../env.server.ts';
import { checkDatabase, checkMigrations, type Queryable } from './check-database.server.ts';
import { checkDisk } from './check-disk.server.ts';
import { checkJobs } from './check-jobs.server.ts';
import { checkMail } from './check-mail.server.ts';
import { bad, good, note, type Finding } from './finding.ts';

type Settings = Pick<Env, 'dataDir' | 'origin' | 'originIsDefault'>;

/** Looks at everything that can be wrong with an installation; `null` where the database cannot be reached. */
export async function examine(settings: Settings, database: Queryable | null): Promise<Finding[]> {
  return [
    ...(database ? await examineDatabase(database) : []),
    await checkDisk(settings.dataDir),
    await checkMail(),
    checkAddress(settings),
  ];
}

async function examineDatabase(database: Queryable): Promise<Finding[]> {
  try {
    const found = await checkDatabase(database);
    const migrations = await checkMigrations(database);
    // Migrations make the extension and the queue: without them there is nothing to say of either.
    if (migrations.level === 'bad') return [...found.filter(isMade), migrations];
    return [...found, migrations, await checkJobs(database)];
  } catch (error) {
    return [bad('database', 'away', { reason: (error as Error).message })];
  }
}

const isMade = ({ check, code }: Finding) => !(check === 'trigrams' && code === 'missing');

function checkAddress({ origin, originIsDefault }: Settings): Finding {
  if (originIsDefault) return note('address', 'default', { origin });
  return new URL(origin).protocol === 'https:'
    ? good('address', { origin })
    : note('address', 'plain', { origin });
}
