import { describe, expect, test } from 'vitest';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft, saveOf } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');
const seenOf = async (reportId: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  return digestOf(await loadContent(currentVersionId!));
};

async function makeReady() {
  const group = await makeGroup();
  const author = await makeMember(group.id);
  const { id } = await makeDraft(author.actor, group.id);
  return { group, author, id, seen: await seenOf(id) };
}

describe('sending a draft', () => {
  test('gives a number, seals the text, starts the clock and puts it into the queue', async () => {
    const { author, id, seen } = await makeReady();
    expect(await submitReport(contextOf(author.actor, now), { reportId: id, seen })).toEqual({
      ok: true,
      id,
    });
    const report = await db().report.findUniqueOrThrow({
      where: { id },
      include: { currentVersion: true, clocks: true },
    });
    expect(report).toMatchObject({
      statusKey: 'submitted',
      number: 1,
      mark: null,
      submittedAt: now,
    });
    expect(report.currentVersion?.submittedAt).toEqual(now);
    expect(report.clocks).toMatchObject([
      { kind: 'triage', startedAt: now, limitDays: 10, stoppedAt: null },
    ]);
    expect(report.queueRank?.toNumber()).toEqual(expect.any(Number));
    expect(report.score).toMatchObject({
      harm: { weight: 30 },
      groups: { facts: { values: { groups: 1 } } },
    });
    const events = await eventsOf(id);
    expect(events.map(({ type }) => type)).toEqual([
      'report.created',
      'report.version-saved',
      'report.version-saved',
      'report.submitted',
      'report.number-given',
    ]);
    expect(replay(events)).toMatchObject({
      status: 'submitted',
      number: 1,
      versionId: report.currentVersionId,
    });
  });

  test('eight times at once with one key files once', async () => {
    const { author, id, seen } = await makeReady();
    const send = () => submitReport(contextOf(author.actor, now, 'once'), { reportId: id, seen });
    const results = await Promise.all(Array.from({ length: 8 }, send));
    expect(results).toEqual(Array(8).fill({ ok: true, id }));
    expect((await eventsOf(id)).filter(({ type }) => type === 'report.submitted')).toHaveLength(1);
    expect(await db().reportClock.count()).toBe(1);
  });

  test('with the same key and another body is refused', async () => {
    const { author, id, seen } = await makeReady();
    const context = contextOf(author.actor, now, 'once');
    await submitReport(context, { reportId: id, seen });
    const other = { ...context, idempotency: { key: 'once', bodyHash: 'other' } };
    expect(await submitReport(other, { reportId: id, seen })).toMatchObject({ status: 422 });
  });

  test('a second time without a key says that it was sent', async () => {
    const { author, id, seen } = await makeReady();
    await submitReport(contextOf(author.actor, now), { reportId: id, seen });
    const again = await submitReport(contextOf(author.actor, now), { reportId: id, seen });
    expect(again).toMatchObject({ status: 409, reason: 'reports.already-sent' });
  });

  test('that changed since it was read asks again', async () => {
    const { author, id, seen } = await makeReady();
    await saveDraft(contextOf(author.actor, now), {
      reportId: id,
      input: saveOf({ title: { title: 'Другое название' } }),
    });
    const refused = await submitReport(contextOf(author.actor, now), { reportId: id, seen });
    expect(refused).toMatchObject({ status: 409, reason: 'reports.changed-since' });
    expect(await db().report.findUniqueOrThrow({ where: { id } })).toMatchObject({
      statusKey: 'draft',
    });
  });

  test('without what is demanded says what, and the same form can be sent once it is there', async () => {
    const group = await makeGroup();
    const author = await makeMember(group.id);
    const { id } = await makeDraft(author.actor, group.id, {
      sent: { title: { title: 'Только название' } },
    });
    const context = contextOf(author.actor, now, 'k');
    const refused = await submitReport(context, { reportId: id, seen: await seenOf(id) });
    expect(refused).toMatchObject({
      status: 422,
      reason: 'reports.incomplete',
      values: { missing: ['region', 'narrative', 'provision'] },
    });
    expect(await db().report.findUniqueOrThrow({ where: { id } })).toMatchObject({ number: null });
    expect(await db().idempotencyKey.count()).toBe(0);
  });

  test('of a group that leaves it to the coordinator is the coordinator’s', async () => {
    const group = await makeGroup({ authorsMaySend: false });
    const author = await makeMember(group.id);
    const coordinator = await makeMember(group.id, { role: 'coordinator' });
    const { id } = await makeDraft(author.actor, group.id);
    const seen = await seenOf(id);
    const mine = await submitReport(contextOf(author.actor, now), { reportId: id, seen });
    expect(mine).toMatchObject({ status: 403 });
    expect(
      await submitReport(contextOf(coordinator.actor, now), { reportId: id, seen }),
    ).toMatchObject({ ok: true });
  });

  test('that is confidential takes a mark and no number', async () => {
    const { author, id, seen } = await makeReady();
    await db().report.update({ where: { id }, data: { visibility: 'confidential' } });
    await submitReport(contextOf(author.actor, now), { reportId: id, seen });
    const report = await db().report.findUniqueOrThrow({ where: { id } });
    expect(report.number).toBeNull();
    expect(report.mark).toMatch(/^[A-Z2-9]{6}$/);
    const [{ next }] = await db().$queryRaw<
      [{ next: number }]
    >`select nextval('report_number_seq')::int as next`;
    expect(next).toBe(1);
  });

  test('about the norm of a waiting report lifts that one too, unless it is confidential', async () => {
    const first = await makeReady();
    await submitReport(contextOf(first.author.actor, now), {
      reportId: first.id,
      seen: first.seen,
    });
    const groupsOf = async () => {
      const { score } = await db().report.findUniqueOrThrow({ where: { id: first.id } });
      return (score as { groups: { facts: { values: { groups: number } } } }).groups.facts.values
        .groups;
    };
    const secret = await makeReady();
    await db().report.update({ where: { id: secret.id }, data: { visibility: 'confidential' } });
    await submitReport(contextOf(secret.author.actor, now), {
      reportId: secret.id,
      seen: secret.seen,
    });
    expect(await groupsOf()).toBe(1);
    const second = await makeReady();
    await submitReport(contextOf(second.author.actor, now), {
      reportId: second.id,
      seen: second.seen,
    });
    expect(await groupsOf()).toBe(2);
  });

  test('is hidden from a stranger', async () => {
    const { id, seen } = await makeReady();
    const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
    expect(
      await submitReport(contextOf(stranger.actor, now), { reportId: id, seen }),
    ).toMatchObject({ status: 404 });
  });
});
