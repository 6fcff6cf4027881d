#!/usr/bin/env node
// node scripts/bench/load-reports.mjs DATA_DIR postgres://owner@host/database
// The generated data of the measuring tool in Lacuna's own tables. The database is its owner's and empty; it is
// brought to the newest migration first. Everybody signs in with the password `benchpass1`; u1 is the head.
import { prepareDatabase } from '../../prisma/seed/prepare-database.ts';
import { loadData } from './load-data.ts';

const [folder, ownerUrl] = process.argv.slice(2);
if (!folder || !ownerUrl) {
  console.error(
    'Usage: node scripts/bench/load-reports.mjs DATA_DIR postgres://owner@host/database',
  );
  process.exit(2);
}
const started = performance.now();
await prepareDatabase(ownerUrl);
const { reports, comments } = await loadData(folder, ownerUrl);
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
console.log(`${reports} reports, ${comments} comments in ${seconds} s`);
