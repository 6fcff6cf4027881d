import type { TestProject } from 'vitest/node';
import { openTestCluster, type TestCluster } from '../support/test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** Runs the tests' PostgreSQL as long as the tests of this project run. */
export default async function setup(project: TestProject) {
  const { close, ...cluster } = await openTestCluster();
  project.provide('testCluster', cluster);
  return close;
}
