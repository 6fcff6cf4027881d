import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { db, pool } from '#app/platform/database.server.ts';
import { checkDatabase, type Queryable } from '#app/platform/doctor/check-database.server.ts';
import { checkDisk } from '#app/platform/doctor/check-disk.server.ts';
import { examine } from '#app/platform/doctor/examine.server.ts';
import type { Finding } from '#app/platform/doctor/finding.ts';
import { openMail } from '#app/platform/mail.server.ts';
import { connectAsOwner } from '#app/platform/postgres/check-server.server.ts';
import { forget } from '#app/platform/once.ts';
import { emptyDatabase } from '#tests/support/clone-database.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startMailbox } from '#tests/support/smtp.ts';

testDatabase();
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'lacuna-doctor-'));
});
afterEach(async () => {
  forget('mail');
  await rm(dataDir, { recursive: true });
});

const settings = () => ({ dataDir, origin: 'https://lacuna.example.kz', originIsDefault: false });
const post = (smtpUrl?: string) => openMail({ ...settings(), smtpUrl });
const codes = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, code }) => [check, code]));

/** The tests' own PostgreSQL does not wait for the disk, which is just what the doctor complains of. */
const ASIDE = { durability: 'careless' };

describe('an installation', () => {
  test('in order is found so, and each finding has its words in every language', async () => {
    const mailbox = await startMailbox();
    post(mailbox.url);
    const findings = await examine(settings(), pool());
    await mailbox.stop();
    expect(codes(findings)).toEqual({
      database: 'good',
      encoding: 'good',
      trigrams: 'good',
      clock: 'good',
      migrations: 'good',
      jobs: 'good',
      disk: 'good',
      mail: 'good',
      address: 'good',
      ...ASIDE,
    });
    expect(mailbox.messages()).toEqual([]);
    for (const language of ['ru', 'kk', 'en'] as const) {
      for (const { check, code, values } of findings) {
        const key = `system:finding.${check}.${code}`;
        expect(translatorFor(language)(key, values)).not.toMatch(/finding\.|\{\{/);
      }
    }
  });

  test('without its database is looked at as far as can be', async () => {
    post();
    expect(codes(await examine(settings(), null))).toEqual({
      disk: 'good',
      mail: 'folder',
      address: 'good',
    });
    const away: Queryable = { query: () => Promise.reject(new Error('connect ECONNREFUSED')) };
    expect(codes(await examine(settings(), away))).toMatchObject({ database: 'away' });
  });

  test('with failed jobs, or with jobs that nobody does, is told so', async () => {
    post();
    await db().$executeRaw`insert into pgboss.job (name, state, start_after)
      values ('send-mail', 'created', now() - interval '1 hour')`;
    expect(codes(await examine(settings(), pool())).jobs).toBe('waiting');
    await db().$executeRaw`insert into pgboss.job (name, state) values ('send-mail', 'failed')`;
    expect(codes(await examine(settings(), pool())).jobs).toBe('failed');
  });

  test('whose mail server is gone is told so', async () => {
    const mailbox = await startMailbox();
    await mailbox.stop();
    post(mailbox.url);
    expect(codes(await examine(settings(), null)).mail).toBe('refused');
  });

  test('whose data folder is a file is told so', async () => {
    expect(await checkDisk('/dev/null/data')).toMatchObject({ level: 'bad', code: 'closed' });
  });
});

describe('a database', () => {
  test('without tables lacks its migrations, and is not asked for its queue', async () => {
    post();
    const empty = await emptyDatabase(inject('testCluster'));
    const owner = await connectAsOwner(empty.ownerUrl);
    const findings = await examine(settings(), owner).finally(() => owner.end());
    await empty.drop();
    expect(codes(findings)).toMatchObject({ migrations: 'pending' });
    expect(codes(findings)).not.toHaveProperty('jobs');
    expect(codes(findings)).not.toHaveProperty('trigrams');
  });

  test.each([
    [`encoding 'SQL_ASCII' locale_provider libc locale 'C'`, { encoding: 'other' }],
    [`encoding 'UTF8' locale_provider libc locale 'C'`, { encoding: 'letters' }],
  ])('with %s is found', async (how, found) => {
    const wrong = await emptyDatabase(inject('testCluster'), how);
    const owner = await connectAsOwner(wrong.ownerUrl);
    await owner.query('create extension pg_trgm');
    const findings = await checkDatabase(owner).finally(() => owner.end());
    await wrong.drop();
    expect(codes(findings)).toMatchObject({ ...found, trigrams: 'blind' });
  });

  test('whose clock is a minute off, or whose Almaty is of before 2024, is found', async () => {
    const changed = (change: object): Queryable => ({
      query: async (text) => {
        const { rows } = await pool().query(text);
        return { rows: rows.map((row) => ('now' in row ? { ...row, ...change } : row)) };
      },
    });
    const late = changed({ now: new Date(Date.now() - 60_000) });
    expect(codes(await checkDatabase(late)).clock).toBe('apart');
    expect(codes(await checkDatabase(changed({ hours: 6 }))).clock).toBe('zone');
  });
});
