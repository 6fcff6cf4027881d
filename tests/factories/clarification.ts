import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount } from './account.ts';
import { makeReport, type ReportGiven } from './report.ts';

/** A report of which the office has asked something, with its clock standing since. */
export async function makeAsked(given: ReportGiven = {}) {
  const analyst = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' });
  const report = await makeReport({
    ...given,
    status: 'needs_clarification',
    assigneeId: analyst.id,
  });
  const askedAt = new Date('2026-02-13T06:00:00Z');
  const clockId = newId();
  await db().reportClock.create({
    data: {
      id: clockId,
      reportId: report.id,
      kind: 'triage',
      startedAt: new Date('2026-02-12T06:00:00Z'),
      limitDays: 10,
      pauses: { create: { id: newId(), cause: 'clarification', pausedAt: askedAt } },
    },
  });
  const question = await db().clarification.create({
    data: {
      id: newId(),
      reportId: report.id,
      question: 'Какие сады были с госзаказом?',
      askedById: analyst.id,
      askedAt,
      dueOn: new Date('2026-02-27T00:00:00Z'),
    },
  });
  return { ...report, analyst, questionId: question.id, clockId };
}
