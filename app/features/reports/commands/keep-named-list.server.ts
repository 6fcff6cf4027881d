import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { newId, sha256 } from '#app/platform/ids.ts';
import { reportEvent } from '../events.ts';

/**
 * Keeps the list of a confidential report as it now is: who wrote it and whom they named. The event
 * tells of it by its version and hash alone.
 */
export async function keepNamedList(
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  reportId: string,
): Promise<void> {
  const people = await tx.reportPerson.findMany({
    where: { reportId, relation: { in: ['author', 'co_author', 'named'] } },
    select: { accountId: true },
  });
  const accountIds = [...new Set(people.map(({ accountId }) => accountId))].toSorted();
  const last = await tx.namedListVersion.findFirst({
    where: { reportId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const id = newId(moment.now);
  const hash = sha256(accountIds.join('\n'));
  await tx.namedListVersion.create({
    data: {
      id,
      reportId,
      number: (last?.number ?? 0) + 1,
      sha256: hash,
      createdAt: moment.now,
      members: { create: accountIds.map((accountId) => ({ accountId })) },
    },
    select: { id: true },
  });
  const after = { listVersionId: id, sha256: hash };
  await recordEvent(tx, moment, reportEvent('report.named-list-changed', reportId, { after }));
}
