import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { forget, once } from '#app/platform/once.ts';
import { testDatabase } from '#tests/support/database.ts';
import { loadDemo } from '../../../prisma/seed/demo/load-demo.ts';

testDatabase('file');
let folder: string;
let reports: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-demo-'));
  forget('file-store');
  once('file-store', () => makeFileStore(folder));
  console.time('demo');
  reports = await loadDemo(new Date('2026-11-24T12:00:00Z'));
  console.timeEnd('demo');
});
afterAll(async () => {
  forget('file-store');
  await rm(folder, { recursive: true, force: true });
});

test('loads', () => {
  expect(reports.size).toBeGreaterThan(0);
});
