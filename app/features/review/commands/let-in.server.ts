import { keepNamedList } from '#app/features/reports/commands/keep-named-list.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { EventActor } from '#app/platform/event-log.server.ts';

/** Writes somebody onto the kept list of a report in hand, as a new version of it. */
export async function letIn(
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  admission: { id: string; reportId: string; accountId: string },
): Promise<void> {
  const { id, reportId, accountId } = admission;
  const { now } = moment;
  await tx.reportPerson.createMany({
    data: [{ reportId, accountId, relation: 'named', addedAt: now }],
    skipDuplicates: true,
  });
  await tx.admission.update({ where: { id }, data: { listedAt: now }, select: { id: true } });
  await keepNamedList(tx, moment, reportId);
}
