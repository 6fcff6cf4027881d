// Suite 12: PostgreSQL and the app are killed with people filing; what they were promised is there, once.
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sweepFiles } from '#app/features/sources/jobs/sweep-files.server.ts';
import { connect, disconnect, rows } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { isFull, keepFigures, repeats } from '#tests/support/assurance.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { CrashingApp } from './crashing-app.ts';
import { startFilers } from './filers.ts';
import { lossesOf, none, type Losses } from './losses.ts';

const kills = repeats({ short: 10, full: 20, release: 100 });
const writers = isFull ? 8 : 3;
const day = 24 * 60 * 60 * 1000;
let app: CrashingApp;

beforeAll(async () => {
  await ensureBuild();
  app = await CrashingApp.start();
  connect(app.database.appUrl);
}, 300_000);
afterAll(async () => {
  await disconnect();
  vi.unstubAllEnvs();
  await app.end();
});

test(`${kills} kills of each lose nothing, double nothing and leave no file behind`, async () => {
  const store = path.join(app.dataDir, 'files');
  vi.stubEnv('LACUNA_DATA_DIR', app.dataDir);
  const filers = await startFilers(writers, app.origin);
  const sums = { lost: 0, doubled: 0, torn: 0, broken: 0 };
  for (let kill = 0; kill < 2 * kills; kill += 1) {
    await filers.more(writers);
    await (kill % 2 === 0 ? app.killDatabase() : app.killApp());
    const losses = await lossesOf([...filers.kept], { url: app.database.ownerUrl, store });
    for (const [what, found] of Object.entries(losses)) sums[what as keyof Losses] += found.length;
    expect.soft(losses).toEqual(none);
  }
  await filers.stop();

  const behind = (await unnamedFiles()).length;
  await sweepFiles(new Date(Date.now() + 2 * day));
  const orphans = (await unnamedFiles()).length;
  const losses = await lossesOf(filers.kept, { url: app.database.ownerUrl, store });
  const figures = {
    ...{ kills: 2 * kills, writers, acknowledged: filers.kept.length, filed: filers.filed() },
    ...{ repeats: filers.repeats(), ...sums, behind, orphans },
  };
  await keepFigures(
    'crash',
    `${kills} × kill -9 of PostgreSQL, ${kills} × of the app, ${writers} writers: ${figures.acknowledged} acknowledged ` +
      `(${figures.filed} reports with an attachment), ${figures.repeats} sent again; lost ${sums.lost}, doubled ${sums.doubled}, ` +
      `torn files ${sums.torn}, gaps in the event log ${sums.broken}; files without a row ${behind}, after the sweep ${orphans}`,
    figures,
  );
  expect(losses).toEqual(none);
  expect(orphans).toBe(0);
  // People had to repeat themselves, or nothing was cut off.
  expect(filers.repeats()).toBeGreaterThan(0);
}, 3_600_000);

/** The keys of all files on the disk that no row names. */
async function unnamedFiles(): Promise<string[]> {
  const named = await rows<{ key: string }>(
    'crash.files',
    `select storage_key as key from attachment union all select storage_key from upload
      union all select storage_key from capture where storage_key is not null`,
    [],
  );
  const known = new Set(named.map(({ key }) => key));
  const found: string[] = [];
  const soon = new Date(Date.now() + day);
  for await (const key of fileStore().storageKeys(soon)) if (!known.has(key)) found.push(key);
  return found;
}
