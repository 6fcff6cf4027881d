import { expect, test } from 'vitest';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeMember } from '#tests/factories/group.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

test.each(['submitted', 'in_triage'])('a report that is %s can be withdrawn', async (status) => {
  const analyst = await makeAccount({ officeRole: 'analyst' });
  const report = await makeReport({
    status,
    assigneeId: status === 'in_triage' ? analyst.id : null,
  });
  const coordinator = await makeMember(report.groupId, { role: 'coordinator' });
  expect(await withdrawReport(contextOf(coordinator.actor), { reportId: report.id })).toEqual({
    ok: true,
  });
  expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
    statusKey: 'withdrawn',
  });
  expect(await eventsOf(report.id)).toMatchObject([
    { type: 'report.withdrawn', before: { status } },
  ]);
});

test.each(['accepted', 'under_analysis', 'rejected', 'merged'])(
  'a report that is %s can not',
  async (status) => {
    const report = await makeReport({ status });
    const author = memberOf(report.authorId, { groupId: report.groupId });
    expect(await withdrawReport(contextOf(author), { reportId: report.id })).toMatchObject({
      status: 409,
    });
    expect(await eventsOf(report.id)).toEqual([]);
  },
);

test('the office does not withdraw, nor does a partner’s coordinator', async () => {
  const analyst = await makeAccount({ officeRole: 'analyst' });
  const own = await makeReport({ status: 'submitted' });
  const partner = await makeReport();
  const report = await makeReport({ status: 'submitted', partnerIds: [partner.groupId] });
  const other = await makeMember(partner.groupId, { role: 'coordinator' });
  const asOffice = contextOf(officeActor(analyst.id, 'analyst'));
  expect(await withdrawReport(asOffice, { reportId: own.id })).toMatchObject({ status: 403 });
  expect(await withdrawReport(contextOf(other.actor), { reportId: report.id })).toMatchObject({
    status: 403,
  });
});

test('of two at once one withdraws and the other is told', async () => {
  const report = await makeReport({ status: 'submitted' });
  const author = memberOf(report.authorId, { groupId: report.groupId });
  const results = await Promise.all([
    withdrawReport(contextOf(author), { reportId: report.id }),
    withdrawReport(contextOf(author), { reportId: report.id }),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
});
