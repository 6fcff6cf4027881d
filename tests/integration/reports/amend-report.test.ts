import { expect, test } from 'vitest';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { digestOf, digestsOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { amendReportSchema } from '#app/features/reports/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-20T08:00:00Z');
const current = async (id: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  return loadContent(currentVersionId!);
};

async function makeSent() {
  const group = await makeGroup();
  const author = await makeMember(group.id);
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  const { id } = await makeDraft(author.actor, group.id);
  const seen = digestOf(await current(id));
  await submitReport(contextOf(author.actor), { reportId: id, seen });
  return { author, coordinator, id, base: digestsOf(await current(id)) };
}
const amendment = (count: number, base: object) =>
  amendReportSchema.parse({
    parts: ['harm'],
    base,
    harm: { harms: { keys: ['unequal_access'] }, people: 'семьи', count, frequency: 'weekly' },
    reason: 'Нашлись ещё семьи',
  });

test('an amendment is a new version with its reason; the one before stays as it was', async () => {
  const { author, id, base } = await makeSent();
  const before = await db().report.findUniqueOrThrow({ where: { id } });
  const done = await amendReport(contextOf(author.actor, now), {
    reportId: id,
    input: amendment(400, base),
  });
  expect(done).toEqual({ ok: true, id });
  const versions = await db().reportVersion.findMany({ orderBy: { number: 'asc' } });
  expect(versions).toMatchObject([
    { peopleCount: 14, reason: '' },
    { peopleCount: 400, reason: 'Нашлись ещё семьи', submittedAt: now },
  ]);
  expect((await current(id)).norm.provisions).toHaveLength(1);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    type: 'report.version-saved',
    after: { isAmendment: true, fields: ['harm'] },
  });
  const after = await db().report.findUniqueOrThrow({ where: { id } });
  expect(after.queueRank!.toNumber()).toBeGreaterThan(before.queueRank!.toNumber());
});

test('of two who amend the same part from the same version, the later one is told', async () => {
  const { author, coordinator, id, base } = await makeSent();
  const results = await Promise.all([
    amendReport(contextOf(author.actor, now), { reportId: id, input: amendment(20, base) }),
    amendReport(contextOf(coordinator.actor, now), { reportId: id, input: amendment(30, base) }),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    status: 409,
    values: { contested: ['harm'] },
  });
});

test('nothing new is no amendment', async () => {
  const { author, id, base } = await makeSent();
  const same = await amendReport(contextOf(author.actor, now), {
    reportId: id,
    input: amendment(14, base),
  });
  expect(same).toMatchObject({ status: 422, reason: 'reports.nothing-changed' });
});

test('after its end a report takes no amendment', async () => {
  const { author, id, base } = await makeSent();
  await db().report.update({ where: { id }, data: { statusKey: 'withdrawn' } });
  const late = await amendReport(contextOf(author.actor, now), {
    reportId: id,
    input: amendment(20, base),
  });
  expect(late).toMatchObject({ status: 409 });
});

test('a reason is demanded', () => {
  expect(() => amendmentWithout()).toThrow();
});
const amendmentWithout = () => amendReportSchema.parse({ parts: ['harm'], reason: ' ' });
