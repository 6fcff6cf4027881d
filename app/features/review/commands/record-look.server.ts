import type { CommandContext } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';

/** Opens a look; from its event the author learns of it. */
export async function recordLook(
  tx: Transaction,
  { actor, now }: CommandContext,
  { id, reportId }: { id: string; reportId: string },
): Promise<void> {
  await tx.authorLook.update({ where: { id }, data: { openedAt: now }, select: { id: true } });
  const event = reportEvent('report.author-uncovered', reportId, { after: { lookId: id } });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
}
