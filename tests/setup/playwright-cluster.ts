import { openTestCluster, type TestCluster } from '../support/test-cluster.ts';

const variable = 'LACUNA_TEST_CLUSTER';

/** Runs the tests' PostgreSQL as long as the browser tests run; their workers inherit the environment. */
export default async function setup() {
  const { close, ...cluster } = await openTestCluster();
  process.env[variable] = JSON.stringify(cluster);
  return close;
}

/** The cluster, for a worker of Playwright. */
export function testCluster(): TestCluster {
  return JSON.parse(process.env[variable] ?? '');
}
