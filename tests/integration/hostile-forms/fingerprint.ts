import pg from 'pg';

/**
 * Counted by the guards whatever becomes of the form, written by jobs about events that stand in theirs,
 * or by the page that the form comes back to: who has an article open.
 */
const aside = ['rate_limit', 'session', 'sign_in', 'notification', 'reading_presence'];

export interface Fingerprints {
  /** Of each table the number of its rows and a sum over what they hold. */
  take(): Promise<Record<string, string>>;
  end(): Promise<void>;
}

/**
 * Looks at every table as its owner: what a refused form must not have changed. The language is what the test
 * itself sets in between.
 */
export async function fingerprints(ownerUrl: string): Promise<Fingerprints> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
       and not tablename = any($1) and tablename !~ '^_' order by 1`,
    [aside],
  );
  const statement = tables
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended((to_jsonb(t) - 'language')::text, 0)), 0) as print from "${name}" t`,
    )
    .join(' union all ');
  return {
    async take() {
      await untilRead(owner);
      const { rows } = await owner.query<{ name: string; print: string }>({
        name: 'fingerprints',
        text: statement,
      });
      return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
    },
    end: () => owner.end(),
  };
}

/** The text of an act that a form sent is read by a job, whatever is posted meanwhile: it is waited for. */
async function untilRead(owner: pg.Client): Promise<void> {
  for (let looks = 0; looks < 600; looks += 1) {
    const { rowCount } = await owner.query(
      `select from act_import where state in ('queued', 'reading') limit 1`,
    );
    if (rowCount === 0) return;
    await owner.query('select pg_sleep(0.05)');
  }
  throw new Error('An act that was sent is still not read.');
}

/** The tables that differ. */
export const drift = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);
