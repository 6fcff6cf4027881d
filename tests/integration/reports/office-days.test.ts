// The calendar and the terms of the clocks as an administrator edits them, and what follows from it.
import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import type { CommandContext } from '#app/access/context.ts';
import {
  addOfficeDay,
  removeOfficeDay,
} from '#app/features/reports/commands/set-office-day.server.ts';
import { setTerms } from '#app/features/reports/commands/set-terms.server.ts';
import { keepClocks } from '#app/features/reports/commands/keep-clocks.server.ts';
import { workingDaysBetween } from '#app/features/reports/domain/working-days.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { loadOfficeDays } from '#app/features/reports/queries/load-office-days.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';
import { loadReference } from '../../../prisma/seed/load-reference.ts';

const database = testDatabase();

const contextAs = async (role: 'analyst' | 'head' | 'administrator') =>
  contextOf(officeActor((await makeAccount({ officeRole: role })).id, role));
let admin: CommandContext;
beforeEach(async () => (admin = await contextAs('administrator')));

/** A Monday that no list names, and the Saturday before it. */
const monday = '2026-11-23';
const saturday = '2026-11-21';
const terms = { triage: 10, clarification: 10, analysis: 30 };
const off = { day: monday, state: 'rest', note: 'moved' } as const;

const workedIn = async () => workingDaysBetween('2026-11-20', '2026-11-27', await loadCalendar());
const daySet = () => db().event.findMany({ where: { type: 'reference.day-set' } });

test('a day off and a worked Saturday change what the clocks count, and the mark can be removed', async () => {
  expect(await workedIn()).toBe(5);
  expect(await addOfficeDay(admin, off)).toEqual({ ok: true });
  expect(await workedIn()).toBe(4);
  expect(await addOfficeDay(admin, { day: saturday, state: 'work', note: 'moved' })).toEqual({
    ok: true,
  });
  expect(await workedIn()).toBe(5);
  const { days } = await loadOfficeDays(2026);
  expect(days).toContainEqual(off);
  expect(await removeOfficeDay(admin, { day: monday, seen: 'rest' })).toEqual({ ok: true });
  expect(await workedIn()).toBe(6);
  expect((await loadOfficeDays(2026)).days.map(({ day }) => day)).not.toContain(monday);
  expect((await daySet()).map(({ before, after }) => ({ before, after }))[0]).toEqual({
    before: { state: 'usual' },
    after: { day: monday, state: 'rest' },
  });
});

test.each([
  ['a Saturday that rests anyway', { day: saturday, state: 'rest' }, 'lists.error.rests-anyway'],
  ['a Monday that is worked anyway', { day: monday, state: 'work' }, 'lists.error.worked-anyway'],
  ['a day that is marked', { day: '2026-12-16', state: 'rest' }, 'lists.error.day-taken'],
] as const)('%s is not marked', async (_name, day, mistake) => {
  const refused = await addOfficeDay(admin, { ...day, note: 'other' });
  expect(refused).toMatchObject({ status: 422, fields: { day: mistake } });
  expect(await daySet()).toEqual([]);
});

test('of two who mark or remove one day the later is told', async () => {
  const marked = await Promise.all([addOfficeDay(admin, off), addOfficeDay(admin, off)]);
  expect(marked.filter(({ ok }) => ok)).toHaveLength(1);
  const remove = { day: monday, seen: 'rest' } as const;
  const removed = await Promise.all([
    removeOfficeDay(admin, remove),
    removeOfficeDay(admin, remove),
  ]);
  expect(removed.find(({ ok }) => !ok)).toMatchObject({
    status: 409,
    reason: 'lists.error.changed',
  });
  expect(await daySet()).toHaveLength(2);
});

test('a holiday that was removed is not brought back by the reference data of a release', async () => {
  await removeOfficeDay(admin, { day: '2026-12-16', seen: 'rest' });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // As if the lists of the release were others, and one of their days were new.
  await owner.query(`delete from setting where key = 'reference.version'`);
  await owner.query(`delete from calendar_day where day = '2026-10-26'`);
  await owner.end();
  await loadReference(database.ownerUrl);
  const { days } = await loadOfficeDays(2026);
  const marked = days.map(({ day }) => day);
  expect(marked).toContain('2026-10-26');
  expect(marked).not.toContain('2026-12-16');
});

test('a clock that begins gets the new term, one that runs keeps its own', async () => {
  const cast = await makeCast();
  const now = new Date('2026-11-24T06:00:00Z');
  const begin = async (reportId: string) => {
    const change = { reportId, move: 'submit', effect: { start: 'triage' }, now } as const;
    await db().$transaction((tx) => keepClocks(tx, change));
  };
  const { id: running } = await reportOf(cast);
  await db().reportClock.deleteMany();
  await begin(running);
  const seen = terms;
  expect(await setTerms(admin, { terms: { ...terms, triage: 7 }, seen })).toEqual({ ok: true });
  const { id: fresh } = await reportOf(cast);
  await begin(fresh);
  const limitOf = async (reportId: string) =>
    (await db().reportClock.findFirstOrThrow({ where: { reportId }, orderBy: { id: 'desc' } }))
      .limitDays;
  expect([await limitOf(running), await limitOf(fresh)]).toEqual([10, 7]);
  const events = await db().event.findMany({ where: { type: 'reference.term-set' } });
  expect(events.map(({ before, after }) => ({ before, after }))).toEqual([
    { before: { days: 10 }, after: { kind: 'triage', days: 7 } },
  ]);
});

test('of two who set the terms the later is told', async () => {
  const both = await Promise.all([
    setTerms(admin, { terms: { ...terms, triage: 7 }, seen: terms }),
    setTerms(admin, { terms: { ...terms, triage: 8 }, seen: terms }),
  ]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409, reason: 'lists.error.changed' });
});

test.each(['analyst', 'head'] as const)('%s changes neither calendar nor terms', async (role) => {
  const context = await contextAs(role);
  for (const refused of [
    await addOfficeDay(context, off),
    await removeOfficeDay(context, { day: '2026-12-16', seen: 'rest' }),
    await setTerms(context, { terms: { ...terms, triage: 7 }, seen: terms }),
  ]) {
    expect(refused).toMatchObject({ ok: false, status: 403 });
  }
  expect(await db().event.count()).toBe(0);
});
