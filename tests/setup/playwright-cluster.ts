import { ensureBuild } from '../../scripts/bootstrap/build.mjs';
import { ensurePrismaClient } from '../../scripts/bootstrap/prisma-client.mjs';
import { provideTestCluster } from '../support/playwright-cluster.ts';
import { openTestCluster } from '../support/test-cluster.ts';

/** Builds what changed, and runs the tests' PostgreSQL as long as the browser tests run. */
export default async function setup() {
  await ensurePrismaClient();
  await ensureBuild();
  const { close, ...cluster } = await openTestCluster();
  provideTestCluster(cluster);
  return close;
}
