import type { TestCluster } from './test-cluster.ts';

const variable = 'LACUNA_TEST_CLUSTER';

/** Hands the tests' PostgreSQL to Playwright's workers, which inherit the environment. */
export function provideTestCluster(cluster: TestCluster): void {
  process.env[variable] = JSON.stringify(cluster);
}

/** The tests' PostgreSQL, for `startApp` in a browser test. */
export function testCluster(): TestCluster {
  return JSON.parse(process.env[variable] ?? '');
}
