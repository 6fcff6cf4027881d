import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { byDueDay } from '../domain/by-due-day.ts';
import { readQueueAddress } from '../domain/queue-address.ts';
import { listQueue } from './list-queue.server.ts';
import type { QueueRow } from './queue-row.server.ts';

/** Nobody holds more than can be looked through. */
const MOST = 200;

/** The reports on their way that the actor holds, what is due first coming first. */
export async function listMine(
  actor: Actor,
  asked: { lang: Language; now: Date; calendar: Calendar },
): Promise<QueueRow[]> {
  const address = { ...readQueueAddress(new URLSearchParams()), view: 'mine' as const };
  const { rows } = await listQueue(actor, { ...asked, address, limit: MOST });
  return rows.toSorted(byDueDay);
}
