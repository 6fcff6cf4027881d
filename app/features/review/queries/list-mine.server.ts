import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { byDueDay } from '../domain/by-due-day.ts';
import { readQueueAddress, type QueueAddress } from '../domain/queue-address.ts';
import { listQueue } from './list-queue.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** Nobody holds more than can be looked through; of more, those are listed that were sent first. */
const MOST = 200;

/** What the actor holds, as it was sent. */
export const ofMine = (): QueueAddress => ({
  ...readQueueAddress(new URLSearchParams()),
  ...{ view: 'mine', sort: 'age' },
});

/** The reports on their way that the actor holds, what is due first coming first. */
export async function listMine(
  actor: Actor,
  asked: { lang: Language; now: Date; calendar: Calendar; limit?: number },
): Promise<QueueRow[]> {
  const { rows } = await listQueue(actor, { limit: MOST, ...asked, address: ofMine() });
  return rows.toSorted(byDueDay);
}
