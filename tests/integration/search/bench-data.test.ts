// The measuring data in our own tables, loaded as the measurements load them, and what search finds there.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import { readSearchAddress } from '#app/features/search/domain/search-address.ts';
import { MOST_COUNTED, search, SEARCH_PAGE } from '#app/features/search/queries/search.server.ts';
import { db } from '#app/platform/database.server.ts';
import { memberOf, officeActor } from '#tests/factories/account.ts';
import { writeBenchData, type BenchTruth } from '#tests/factories/bench-data.ts';
import { testDatabase } from '#tests/support/database.ts';
import { benchId } from '../../../scripts/bench/bench-id.ts';
import { loadData } from '../../../scripts/bench/load-data.ts';

const ITEMS = 2_000;
const database = testDatabase('file');
const analyst = officeActor(benchId.account(5), 'analyst');
let truth: BenchTruth;
let rulesBefore: string[];

const asked = (q: string, more: Record<string, string> = {}) =>
  readSearchAddress(new URLSearchParams({ q, ...more }));

/** Every constraint and index of the tables, in its own words. */
async function rules(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ words: string }>(
      `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as words
       from pg_constraint where connamespace = 'public'::regnamespace
       union all select indexdef from pg_indexes where schemaname = 'public' order by 1`,
    );
    return rows.map(({ words }) => words);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lacuna-bench-'));
  try {
    truth = await writeBenchData(folder, ITEMS);
    rulesBefore = await rules();
    await loadData(folder, database.ownerUrl, { passwordHash: 'none' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the load leaves every constraint and every index as it was', async () => {
  expect(await rules()).toEqual(rulesBefore);
  expect(await db().report.count()).toBe(ITEMS);
  expect(await db().comment.count({ where: { thread: { reportId: benchId.report(1) } } })).toBe(20);
});

describe.each(['опека', 'кадастр'] as const)('«%s»', (word) => {
  test('is found in every form, and counted right', async () => {
    const { counts } = await search(analyst, asked(word));
    expect(counts.report).toBe(truth.words[word].length);
  });

  test('page after page gives each hit once, the newest first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const found: Awaited<ReturnType<typeof search>> = await search(
        analyst,
        asked(word, { kind: 'report', ...(after ? { after } : {}) }),
      );
      expect(found.reports.length).toBeLessThanOrEqual(SEARCH_PAGE);
      seen.push(...found.reports.map(({ id }) => id));
      after = found.next;
    } while (after);
    expect(seen).toEqual(truth.words[word].map(({ item }) => benchId.report(item)).reverse());
  });

  test('a group finds what is its own', async () => {
    const { accountId, groupId } = await db().membership.findFirstOrThrow({
      where: { groupId: benchId.group(8) },
    });
    const member: AccountActor = memberOf(accountId, { groupId });
    const { counts } = await search(member, asked(word));
    expect(counts.report).toBe(truth.words[word].filter(({ group }) => group === 8).length);
  });
});

test('of more hits than are counted the newest come, and the count says no more than it knows', async () => {
  const first = await search(analyst, asked('школа', { kind: 'report' }));
  expect(first.counts.report).toBe(MOST_COUNTED + 1);
  expect(first.reports.map(({ id }) => id)).toEqual(
    Array.from({ length: SEARCH_PAGE }, (_, at) => benchId.report(ITEMS - at)),
  );
  const second = await search(analyst, asked('школа', { kind: 'report', after: first.next! }));
  expect(second.reports[0]?.id).toBe(benchId.report(ITEMS - SEARCH_PAGE));
});
