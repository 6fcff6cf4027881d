import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proseIn } from '#app/access/event.ts';
import { passwordMistake } from '#app/features/people/domain/password-rules.ts';
import { clockState } from '#app/features/reports/domain/clock.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { openStatuses } from '#app/features/reports/domain/statuses.ts';
import { sha256Of } from '#app/features/reports/queries/digests.server.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore, makeFileStore } from '#app/platform/files/file-store.server.ts';
import { inspectFile } from '#app/platform/files/inspect-file.ts';
import { forget, once } from '#app/platform/once.ts';
import { passwordFits } from '#app/platform/passwords.server.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { loadDemo } from '../../../prisma/seed/demo/load-demo.ts';
import { DEMO_PASSWORD } from '../../../prisma/seed/demo/people.ts';
import { signInLines } from '../../../prisma/seed/demo/sign-ins.ts';

testDatabase('file');
const now = new Date('2026-11-24T12:00:00Z');
let folder: string;
let reports: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-demo-'));
  forget('file-store');
  once('file-store', () => makeFileStore(folder));
  reports = await loadDemo(now);
});
afterAll(async () => {
  forget('file-store');
  await rm(folder, { recursive: true, force: true });
});

const reportRows = () =>
  db().report.findMany({
    include: {
      groups: true,
      people: true,
      namedLists: { orderBy: { number: 'desc' }, take: 1 },
      mergesFrom: { where: { undoneAt: null } },
      splitInto: { orderBy: { id: 'asc' } },
    },
  });
const isoDay = (day: Date | null) => day && day.toISOString().slice(0, 10);

test('the events of every report give its row', async () => {
  for (const row of await reportRows()) {
    const inGroups = (role: string) =>
      row.groups.filter((one) => one.role === role).map(({ groupId }) => groupId);
    const related = (relation: string) =>
      row.people.filter((one) => one.relation === relation).map(({ accountId }) => accountId);
    const list = row.namedLists[0];
    const events = (await eventsOf(row.id)).filter(({ type }) => type.startsWith('report.'));
    expect(replay(events)).toEqual({
      status: row.statusKey,
      assigneeId: row.assigneeId,
      askedFrom: row.askedFromKey,
      visibility: row.visibility,
      isAuthorHidden: row.isAuthorHidden,
      isReady: row.readyAt !== null,
      number: row.number,
      mark: row.mark,
      versionId: row.currentVersionId,
      groups: { filing: inGroups('filing'), partner: inGroups('partner') },
      people: { author: related('author'), co_author: related('co_author') },
      namedList: list ? { listVersionId: list.id, sha256: list.sha256 } : null,
      classes: [],
      mergedIntoId: row.mergesFrom[0]?.intoId ?? null,
      splitFromId: row.splitFromId,
      splitIntoIds: row.splitInto.map(({ id }) => id),
      deferredUntil: isoDay(row.deferredUntil),
      deletedAt: null,
    });
  }
});

test('what every routed report says has the hash of its last version', async () => {
  for (const { id, currentVersionId, statusKey } of await reportRows()) {
    if (statusKey === 'draft') continue;
    const saved = (await eventsOf(id)).filter(({ type }) => type === 'report.version-saved');
    const sha256 = sha256Of(await loadContent(currentVersionId!));
    expect(saved.at(-1)).toMatchObject({ after: { versionId: currentVersionId, sha256 } });
  }
});

test('no event holds prose or a name', async () => {
  const events = await db().event.findMany();
  expect(events.flatMap(({ before, after }) => [...proseIn(before), ...proseIn(after)])).toEqual(
    [],
  );
});

describe('the five cases', () => {
  test.each([
    ['kindergarten', 214],
    ['contributions', 187],
    ['dormitory', 84],
    ['transfer', 231],
    ['clubs', 246],
  ])('%s is № %i and closed with what two people signed', async (name, number) => {
    const report = await db().report.findUniqueOrThrow({
      where: { id: reports.get(name)! },
      include: { dossiers: { include: { dossier: { include: { findings: true } } } } },
    });
    expect(report).toMatchObject({ number, statusKey: 'closed_resolved' });
    const [finding] = report.dossiers[0]!.dossier.findings;
    expect(finding!.signedById).not.toBe(finding!.draftedById);
    const stages = await db().measureStage.findMany({
      where: { measure: { dossierId: report.dossiers[0]!.dossierId } },
    });
    expect(stages.map(({ stageKey }) => stageKey)).toContain('done');
  });

  test('the second is one with its duplicate, and not with what was joined by mistake', async () => {
    const intoId = reports.get('contributions')!;
    const merges = await db().reportMerge.findMany({
      where: { intoId },
      select: { from: { select: { number: true } }, undoneAt: true },
      orderBy: { id: 'asc' },
    });
    expect(merges.map(({ from, undoneAt }) => [from.number, undoneAt !== null])).toEqual([
      [191, false],
      [189, true],
    ]);
  });

  test('the clock of the third shows three working days, not eleven', async () => {
    const clock = await db().reportClock.findFirstOrThrow({
      where: { reportId: reports.get('dormitory')!, kind: 'triage' },
      include: { pauses: true },
    });
    const pauses = clock.pauses.map(({ pausedAt, resumedAt }) => ({
      from: pausedAt,
      to: resumedAt,
    }));
    const asked = { kind: 'triage' as const, startedAt: clock.startedAt, limit: clock.limitDays };
    const at = (moments: typeof pauses) =>
      clockState({ ...asked, pauses: moments }, clock.stoppedAt!, calendar).used;
    const calendar = await loadCalendar();
    expect([at(pauses), at([])]).toEqual([3, 11]);
  });

  test('the fifth keeps its list from all but two', async () => {
    const files = await db().attachment.findMany({
      where: { isRestricted: true },
      include: { named: { include: { account: { select: { officeRole: true } } } } },
    });
    expect(files).toHaveLength(2);
    for (const { named } of files) {
      expect(named.map(({ account }) => account.officeRole).toSorted()).toEqual([
        'analyst',
        'head',
      ]);
    }
  });
});

describe('the open reports', () => {
  test('stand in every open status', async () => {
    const found = await db().report.groupBy({ by: ['statusKey'] });
    const statuses = found.map(({ statusKey }) => statusKey);
    expect(openStatuses.filter((status) => !statuses.includes(status))).toEqual([]);
  });

  test('run on clocks of every state', async () => {
    const calendar = await loadCalendar();
    const clocks = await db().reportClock.findMany({
      where: { stoppedAt: null },
      include: { pauses: true },
    });
    const states = clocks.map(
      ({ kind, startedAt, limitDays, pauses }) =>
        clockState(
          {
            kind: kind as 'triage',
            startedAt,
            limit: limitDays,
            pauses: pauses.map(({ pausedAt, resumedAt }) => ({ from: pausedAt, to: resumedAt })),
          },
          now,
          calendar,
        ).state,
    );
    expect(new Set(states)).toEqual(new Set(['running', 'paused', 'due-soon', 'overdue']));
  });

  test('are all of the past', async () => {
    const last = await db().event.aggregate({ _max: { at: true } });
    expect(last._max.at!.getTime()).toBeLessThan(now.getTime());
  });
});

test('every file is what its row says, and the product would take it', async () => {
  const files = await db().attachment.findMany();
  for (const { storageKey, sha256 } of files) {
    expect(await fileStore().checksum(storageKey)).toBe(sha256);
  }
  const kinds = new Map(files.map((file) => [file.mime, file]));
  for (const { storageKey, name, kind, mime } of kinds.values()) {
    const file = { path: fileStore().pathOf(storageKey), name, declaredType: mime };
    expect(await inspectFile(file)).toMatchObject({ ok: true, kind, flags: [], warnings: [] });
  }
  for (const { storageKey, sha256 } of await db().capture.findMany()) {
    expect(storageKey && (await fileStore().checksum(storageKey))).toBe(sha256);
  }
});

test('everybody comes in with the password that is printed, which the product would take', async () => {
  const accounts = await db().account.findMany();
  expect(accounts.map((person) => passwordMistake(DEMO_PASSWORD, person)).filter(Boolean)).toEqual(
    [],
  );
  expect(await passwordFits(accounts[0]!.passwordHash, DEMO_PASSWORD)).toBe(true);
  const printed = signInLines().join('\n');
  const shown = accounts.filter(({ email }) => printed.includes(` ${email} `));
  expect(shown).toHaveLength(signInLines().length - 1);
  for (const { name } of shown) expect(printed).toContain(name);
});

test.each(['member', 'coordinator', 'journalist', 'analyst', 'head'])(
  '%s finds fresh news',
  async (mail) => {
    const account = { email: { startsWith: `${mail}@` } };
    expect(await db().notification.count({ where: { account, readAt: null } })).toBeGreaterThan(0);
  },
);

test('of a confidential report its analyst heard no sooner than when named', async () => {
  const heard = await db().notification.findMany({
    where: { reportId: reports.get('easy-exam')!, account: { email: { startsWith: 'analyst@' } } },
  });
  expect(heard.map(({ kind }) => kind)).toEqual(['joined']);
});

test('one report is up for a recheck, since the rules it cites have other words now', async () => {
  const rechecks = await db().recheck.findMany({
    select: { reportId: true, kind: true, newFragment: { select: { body: true } } },
  });
  expect(rechecks).toEqual([
    {
      reportId: reports.get('third-application'),
      kind: 'changed',
      newFragment: { body: expect.stringContaining('в течение пяти рабочих дней') },
    },
  ]);
});

test('nothing waits to be sent', async () => {
  const [jobs] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pgboss.job
    where state < 'active' and name in ('dispatch-event', 'send-mail')`;
  expect(jobs!.count).toBe(0);
});
