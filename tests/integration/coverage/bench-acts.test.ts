// The measurements' register beside their reports: as many units as asked for, counted as everything else.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCoverageAddress } from '#app/features/coverage/domain/coverage-address.ts';
import { countCells } from '#app/features/coverage/queries/count-cells.server.ts';
import { getActsRead } from '#app/features/coverage/queries/get-acts-read.server.ts';
import { db } from '#app/platform/database.server.ts';
import { officeActor } from '#tests/factories/account.ts';
import { writeBenchData } from '#tests/factories/bench-data.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ACTS, loadActs } from '../../../scripts/bench/acts-data.ts';
import { benchId } from '../../../scripts/bench/bench-id.ts';
import { loadData } from '../../../scripts/bench/load-data.ts';

const database = testDatabase('file');
const analyst = officeActor(benchId.account(5), 'analyst');
const EDITIONS = ACTS * 2 * 3;
const ITEMS = 200;

test('reports that were loaded at once are counted, and a register gives way to the next', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lacuna-bench-'));
  try {
    await writeBenchData(folder, ITEMS);
    await loadData(folder, database.ownerUrl, { passwordHash: 'none' });
  } finally {
    await rm(folder, { recursive: true });
  }
  const { table } = await countCells(analyst, readCoverageAddress(new URLSearchParams()));
  const sum = table.find(({ level, area }) => level === '' && area === '');
  expect(sum?.reports).toBe(ITEMS);

  for (const each of [7, 9]) {
    await loadActs(database.ownerUrl, EDITIONS * each);
    expect(await db().actEdition.count()).toBe(EDITIONS);
    expect(await db().actUnit.count()).toBe(EDITIONS * each);
    const acts = await getActsRead(analyst, { lang: 'ru', today: '2026-11-25' });
    expect(acts).toHaveLength(ACTS);
    const read = acts.reduce((all, act) => all + act.read, 0);
    const articles = acts.reduce((all, act) => all + act.articles, 0);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(articles);
  }
});
