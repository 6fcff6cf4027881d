import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeSession } from '#tests/factories/session.ts';
import { killStrayApps, startApp } from '#tests/support/app-server.ts';
import { newDataFolderInMemory, removeDataFolder } from '#tests/support/data-folder.ts';
import { ensureBuild } from '../../../../scripts/bootstrap/build.mjs';
import { openStreams, startTraffic } from './balancer.ts';

export const STREAMS = 20;

/** Gives a function that starts an app, lets people read from it, and asks it to end in the midst of that. */
export function stoppingUnderLoad() {
  let dataDir: string;
  beforeAll(async () => {
    await ensureBuild();
    dataDir = await newDataFolderInMemory();
  }, 300_000);
  afterEach(killStrayApps);
  afterAll(() => removeDataFolder(dataDir));

  return async ({ looksAgain = true } = {}) => {
    const app = await startApp({ dataDir });
    connect(app.database.appUrl);
    const { id } = await makeAccount();
    const cookie = `lacuna=${(await makeSession(id)).secret}`;
    await disconnect();
    const streams = await openStreams(app.origin, cookie, STREAMS);
    const traffic = startTraffic(app.origin, '/', cookie, looksAgain);
    await expect.poll(traffic.answered).toBeGreaterThanOrEqual(25);
    const signalled = performance.now();
    app.signal('SIGTERM');
    const { answered, failed, notReadyAt } = await traffic.end();
    const code = await app.ended;
    const exit = (performance.now() - signalled) / 1_000;
    await streams.ended;
    return { answered, failed, code, exit, notReady: (notReadyAt - signalled) / 1_000 };
  };
}
