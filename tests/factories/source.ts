import type { Actor } from '#app/access/actor.ts';
import { addSource } from '#app/features/sources/commands/add-source.server.ts';
import { addSourceSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from './command.ts';

/** A source added by somebody as the form sends it; what is not given is left empty. */
export async function makeSource(
  actor: Actor,
  reportId: string,
  given: Record<string, unknown> = { url: 'https://kaztag.kz/ru/news/1' },
  now?: Date,
): Promise<string> {
  const input = addSourceSchema.parse(given);
  const added = await addSource(contextOf(actor, now), { reportId, input });
  if (!added.ok) throw new Error(JSON.stringify(added));
  return added.id;
}

/** A source's row as it stands now. */
export const sourceNow = (id: string) =>
  db().source.findUniqueOrThrow({
    where: { id },
    include: { captures: { orderBy: { at: 'asc' } } },
  });
