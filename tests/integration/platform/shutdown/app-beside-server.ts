import { afterAll, beforeAll } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import type { Placement } from '#app/platform/postgres/placement.server.ts';
import { ensureRunning, stopCluster } from '#app/platform/postgres/run-cluster.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeSession } from '#tests/factories/session.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import {
  addressesIn,
  newDataFolderInMemory,
  placeOf,
  removeDataFolder,
} from '#tests/support/data-folder.ts';
import { holdDatabase } from '#tests/support/database-holder.ts';
import { withAdmin } from '#tests/support/test-cluster.ts';
import { ensureBuild } from '../../../../scripts/bootstrap/build.mjs';

/** An app and, beside it, a PostgreSQL that nobody starts again but the test. */
export interface AppBesideServer {
  app: AppServer;
  /** Of somebody who reads Kazakh. */
  cookie: string;
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
}

/** Starts both before the tests of the file, the app with further variables if wanted, and ends them after it. */
export function appBesideServer(env: Record<string, string> = {}): AppBesideServer {
  const running = {} as AppBesideServer;
  let dataDir: string;
  beforeAll(async () => {
    await ensureBuild();
    dataDir = await newDataFolderInMemory();
    // Made by one that watches over it, then run by nobody who would start it again.
    await (await holdDatabase(dataDir, { purpose: 'command' })).leave();
    const place: Placement = await placeOf(dataDir);
    const { port } = await ensureRunning(place);
    const { ownerUrl, adminUrl } = await addressesIn(dataDir);
    await withAdmin(adminUrl, (admin) => admin.query('grant lacuna_app to lacuna'));
    running.app = await startApp({ env: { ...env, DATABASE_URL: ownerUrl } });
    connect(ownerUrl);
    const { id } = await makeAccount({ language: 'kk' });
    running.cookie = `lacuna=${(await makeSession(id)).secret}`;
    await disconnect();
    running.stopDatabase = () => stopCluster(place);
    running.startDatabase = async () => void (await ensureRunning(place, port));
  }, 300_000);
  afterAll(async () => {
    await running.app?.stop();
    await removeDataFolder(dataDir);
  });
  return running;
}
