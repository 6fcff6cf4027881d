import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { QueueAddress } from '../domain/queue-address.ts';
import { queuePartOf, queuePartSql, type PartAsked, type QueuePart } from './queue-part.server.ts';
import { queueRowOf, queueRowSql, type QueueRow, type RawQueueRow } from './queue-row.server.ts';
import { queueScope } from './queue-scope.server.ts';

/** One part of the queue in one statement. */
export async function listQueue(actor: Actor, asked: PartAsked): Promise<QueuePart> {
  const { key, sql, values } = queuePartSql(actor, asked);
  return queuePartOf(await rows<RawQueueRow>(`review.queue:${key}`, sql, values), asked);
}

/** One row of the queue by its id, as far as the reader may see it. */
export async function getQueueRow(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date; calendar: Calendar; address: QueueAddress },
): Promise<QueueRow | null> {
  const { id, lang, now, calendar, address } = asked;
  const scope = queueScope(actor, address, { now, calendar });
  const [raw] = await rows<RawQueueRow>(
    `review.row:${scope.key}:${lang}`,
    `select ${queueRowSql(lang)}, '' as place
     from report r join report_version v on v.id = r.current_version_id
     where r.id = $${scope.values.length + 1}::uuid and r.status_key <> 'draft' and ${scope.sql}`,
    [...scope.values, id],
  );
  return raw ? queueRowOf(raw, now, calendar) : null;
}
