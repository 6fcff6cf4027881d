import { pool } from '#app/platform/database.server.ts';

/** How many statements go to the database while something runs. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const real = pool();
  const { query } = real;
  let count = 0;
  real.query = ((...given: Parameters<typeof query>) => {
    count += 1;
    return query.apply(real, given);
  }) as typeof query;
  try {
    await run();
  } finally {
    real.query = query;
  }
  return count;
}
