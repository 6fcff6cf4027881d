import { lackingMigrations } from '../migrations/migrate.server.ts';
import { oldestVersion } from '../postgres/check-server.server.ts';
import { bad, good, type Finding } from './finding.ts';

/** A pool or a client. */
export type Queryable = {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
};

interface Facts {
  version: string;
  number: number;
  encoding: string;
  lowers: boolean;
  careless: string;
  now: Date;
  hours: number;
}

const FACTS = `
  select current_setting('server_version') as version,
    current_setting('server_version_num')::int / 10000 as number,
    current_setting('server_encoding') as encoding,
    lower('ЖҰМЫС ҚҰЖАТЫ') = 'жұмыс құжаты' as lowers,
    (select coalesce(string_agg(name || ' = on', ', '), '') from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as careless,
    clock_timestamp() as now,
    extract(epoch from timestamptz '2026-07-01 00:00+00' at time zone 'Asia/Almaty'
      - timestamp '2026-07-01 00:00')::int / 3600 as hours`;

/** How far two clocks may be apart before deadlines and links are wrong for somebody. */
const MOST_SECONDS = 5;

/** What can be asked of the database in two statements: its kind, letters, care, and its clock against ours. */
export async function checkDatabase(database: Queryable): Promise<Finding[]> {
  const asked = Date.now();
  const { rows } = await database.query(FACTS);
  const halfway = (asked + Date.now()) / 2;
  const facts = rows[0] as unknown as Facts;
  return [
    facts.number < oldestVersion
      ? bad('database', 'old', { version: facts.version, oldest: oldestVersion })
      : good('database', { version: facts.version }),
    checkLetters(facts),
    await checkTrigrams(database),
    facts.careless === ''
      ? good('durability')
      : bad('durability', 'careless', { settings: facts.careless }),
    checkClock(facts, halfway),
  ];
}

function checkLetters({ encoding, lowers }: Facts): Finding {
  if (encoding !== 'UTF8') return bad('encoding', 'other', { encoding });
  return lowers ? good('encoding') : bad('encoding', 'letters');
}

async function checkTrigrams(database: Queryable): Promise<Finding> {
  const { rows } = await database
    .query(`select cardinality(show_trgm('опека')) as trigrams`)
    .catch(() => ({ rows: [] }));
  if (!rows[0]) return bad('trigrams', 'missing');
  return rows[0].trigrams === 0 ? bad('trigrams', 'blind') : good('trigrams');
}

function checkClock({ now, hours }: Facts, ours: number): Finding {
  const seconds = Math.round(Math.abs(now.getTime() - ours) / 1000);
  if (seconds > MOST_SECONDS) return bad('clock', 'apart', { seconds });
  return hours === 5 ? good('clock') : bad('clock', 'zone', { hours });
}

/** Whether the tables are as this version expects them. */
export async function checkMigrations(database: Queryable): Promise<Finding> {
  try {
    const lacking = await lackingMigrations(database);
    if (lacking.length === 0) return good('migrations');
    return bad('migrations', 'pending', { count: lacking.length, names: named(lacking) });
  } catch (error) {
    return bad('migrations', 'newer', { reason: (error as Error).message });
  }
}

const SHOWN = 3;
const named = (names: readonly string[]) =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')} …` : names.join(', ');
