import type { Actor } from '#app/access/actor.ts';
import { getSource, type SourcePage } from './get-source.server.ts';
import { listNameable, type Nameable } from './list-nameable.server.ts';
import { loadReportHead } from './load-report-head.server.ts';
import { loadSourceFacts } from './load-source-facts.server.ts';

/** A source with the people to whom it can be opened, for who may protect it. */
export interface Protection {
  source: SourcePage;
  namedIds: string[];
  people: Nameable[];
}

/** What the page of protection shows, or null where the source is not the actor's to protect. */
export async function getProtection(
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<Protection | null> {
  const [source, facts] = await Promise.all([getSource(actor, id), loadSourceFacts(id)]);
  const head = source && (await loadReportHead(actor, source.reportId));
  if (!head || !facts || !source.abilities.protect) return null;
  const people = await listNameable(actor, head, now);
  return {
    source,
    namedIds: facts.namedIds,
    // Who added the source knows it anyway.
    people: people.filter((person) => person.id !== facts.addedById),
  };
}
