import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { officeActor } from './account.ts';

export const letterGiven = { addressee: 'Антикоррупционная служба', letterNumber: '12-3' };

/** The decision by which a redirected report left, with its event. */
export async function makeReferral(
  reportId: string,
  analystId: string,
  given: { kind?: string; reason?: string; at?: Date } = {},
) {
  const {
    kind = 'refer_law_enforcement',
    reason = 'Признаки приписок',
    at = new Date('2026-02-16T06:00:00Z'),
  } = given;
  const id = newId();
  await db().decision.create({
    data: {
      id,
      reportId,
      kindKey: kind,
      reason,
      decidedById: analystId,
      decidedAt: at,
      fromStatusKey: 'in_triage',
      toStatusKey: 'redirected',
      ...letterGiven,
      letterDate: new Date('2026-02-16T00:00:00Z'),
    },
  });
  const after = { status: 'redirected', assigneeId: analystId, decisionId: id, kind };
  return inTransaction((tx) =>
    recordEvent(
      tx,
      { actor: officeActor(analystId, 'analyst'), now: at },
      { type: 'report.redirected', objectType: 'report', objectId: reportId, reportId, after },
    ),
  );
}
