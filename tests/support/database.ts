import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { cloneDatabase, type Clone } from './clone-database.ts';

/** The addresses of the database that the running test has for itself. */
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string };

/**
 * Gives every test of the file a migrated database of its own, with the reference data and nothing else, and
 * connects the app to it: `db()` works. With `'file'` all tests of the file share one.
 */
export function testDatabase(scope: 'test' | 'file' = 'test'): TestDatabase {
  let clone: Clone | undefined;
  const before = scope === 'test' ? beforeEach : beforeAll;
  const after = scope === 'test' ? afterEach : afterAll;

  before(async () => {
    clone = await cloneDatabase(inject('testCluster'));
    connect(clone.appUrl);
  });
  after(async () => {
    if (!clone) return;
    await disconnect();
    await clone.drop();
    clone = undefined;
  });

  const current = () => {
    if (!clone) throw new Error('The database is there only while a test runs.');
    return clone;
  };
  return {
    get ownerUrl() {
      return current().ownerUrl;
    },
    get appUrl() {
      return current().appUrl;
    },
  };
}
