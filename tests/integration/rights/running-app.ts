import { afterAll, beforeAll } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { makePersonas } from './personas.ts';
import type { People } from './things.ts';

/** One built app with its personas, for all tests of a file. */
export interface RunningApp extends People {
  app: AppServer;
}

/** Starts it before the tests of this file, and ends it after them. */
export function runApp(env: Record<string, string> = {}): RunningApp {
  const running = {} as RunningApp;
  beforeAll(async () => {
    await ensureBuild();
    running.app = await startApp({ env });
    connect(running.app.database.appUrl);
    Object.assign(running, await makePersonas());
  }, 300_000);
  afterAll(async () => {
    await disconnect();
    await running.app?.stop();
  });
  return running;
}
