import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import { queuePartOf, queuePartSql, type PartAsked, type QueuePart } from './queue-part.server.ts';
import type { RawQueueRow } from './queue-row.server.ts';

/** Parts of the queue by their names, all in one statement. */
export async function listQueueParts<Name extends string>(
  actor: Actor,
  asked: Record<Name, PartAsked>,
): Promise<Record<Name, QueuePart>> {
  const names = Object.keys(asked) as Name[];
  const parts = names.map((name) => queuePartSql(actor, asked[name]));
  let values: unknown[] = [];
  const columns = parts.map((part, at) => {
    // Each part counts its values from one.
    const sql = part.sql.replace(/\$(\d+)/g, (_, place) => `$${Number(place) + values.length}`);
    values = [...values, ...part.values];
    return `(select coalesce(json_agg(l), '[]') from (${sql}) l) as "${names[at]}"`;
  });
  const key = parts.map((part) => part.key).join();
  const [found] = await rows<Record<Name, RawQueueRow[]>>(
    `review.parts:${key}`,
    `select ${columns.join(',\n')}`,
    values,
  );
  const part = (name: Name) => [name, queuePartOf(found?.[name] ?? [], asked[name])];
  return Object.fromEntries(names.map(part)) as Record<Name, QueuePart>;
}
