import { defineConfig } from 'vitest/config';

// Nothing may depend on the time zone of the machine: the tests run in one that nobody has in mind.
const env = { TZ: 'America/St_Johns' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['{app,prisma,public,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'architecture',
          env,
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          env,
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/vitest-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Most of their time they wait for the disk and for programs that start and stop.
          maxWorkers: 3,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
