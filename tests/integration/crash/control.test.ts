// The control of the crashes: acknowledged before the disk has it, promises are broken, and the suite says so.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { addressesIn } from '#tests/support/data-folder.ts';
import { withAdmin } from '#tests/support/test-cluster.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { CrashingApp } from './crashing-app.ts';
import { startFilers } from './filers.ts';
import { lossesOf } from './losses.ts';

const kills = 3;
let app: CrashingApp;

beforeAll(async () => {
  await ensureBuild();
  app = await CrashingApp.start();
  const { adminUrl } = await addressesIn(app.dataDir);
  await withAdmin(adminUrl, async (admin) => {
    await admin.query('alter role lacuna_app set synchronous_commit = off');
    await admin.query(`alter system set wal_writer_delay = '10s'`);
    await admin.query('select pg_reload_conf()');
  });
  // Connections take the setting of their role when they are opened.
  await app.killApp();
  connect(app.database.appUrl);
}, 300_000);
afterAll(async () => {
  await disconnect();
  await app.end();
});

test('without synchronous_commit something acknowledged is lost', async () => {
  const store = path.join(app.dataDir, 'files');
  const lost = new Set<string>();
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const filers = await startFilers(2, app.origin);
    await filers.more(6);
    await app.killDatabase();
    const losses = await lossesOf([...filers.kept], { url: app.database.ownerUrl, store });
    for (const one of losses.lost) lost.add(one);
    acknowledged += filers.kept.length;
    // Who files on after what was lost meets pages of nothing.
    await filers.stop().catch(() => undefined);
  }
  const line = `${kills} × kill -9 of PostgreSQL with synchronous_commit off: ${acknowledged} acknowledged, lost ${lost.size}`;
  await keepFigures('crash-control', line, { kills, acknowledged, lost: lost.size });
  expect(lost.size).toBeGreaterThan(0);
}, 600_000);
