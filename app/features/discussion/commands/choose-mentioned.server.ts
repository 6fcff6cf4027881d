import { invalid, type Refusal } from '#app/access/context.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import type { Statements } from '#app/platform/database.server.ts';
import { mentionedIn } from '../domain/mentions.ts';
import { readersAmong } from '../domain/people.ts';
import { peopleAround } from '../queries/people-around.server.ts';

export interface Mentioning {
  circle: Circle;
  text: string;
  /** Those who were picked from the list. */
  mention: readonly string[];
  byId: string;
}

/**
 * Who is mentioned: those picked and those named in the text, as far as they read the circle. To
 * pick somebody who does not is refused, so that nobody believes them told.
 */
export async function chooseMentioned(
  tx: Statements,
  report: ReportFacts,
  { circle, text, mention, byId }: Mentioning,
): Promise<string[] | Refusal> {
  if (mention.length === 0 && !text.includes('@')) return [];
  const readers = readersAmong(await peopleAround(report, tx), circle, report);
  const ids = new Set(readers.map(({ id }) => id));
  if (mention.some((id) => !ids.has(id))) {
    return invalid('errors.check-fields', { mention: 'discussion.mention-outside' });
  }
  const all = new Set([...mention, ...mentionedIn(text, readers)]);
  all.delete(byId);
  return [...all];
}
