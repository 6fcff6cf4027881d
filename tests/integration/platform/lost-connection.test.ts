import { expect, test } from 'vitest';
import { pool, rows } from '#app/platform/database.server.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

test('a connection that is lost while somebody has it ends their statement and not the process', async () => {
  const client = await pool().connect();
  const [{ pid } = { pid: 0 }] = (await client.query('select pg_backend_pid() as pid')).rows;
  // `once` of node:events would listen to errors as well.
  const ended = new Promise((resolve) => client.once('end', resolve));
  await rows('lost.terminate', 'select pg_terminate_backend($1)', [pid]);
  await ended;
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  expect(await rows('lost.next', 'select 1 as one', [])).toEqual([{ one: 1 }]);
});
