import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { abilitiesOn, peopleShown, type ShownPerson } from '../policy.ts';
import { factsOf, loadReportRow, stateOf } from './load-report-row.server.ts';

/** Who writes a draft and who is on its list. */
export interface PeoplePage {
  id: string;
  title: string;
  group: string;
  isConfidential: boolean;
  people: (ShownPerson & { relation: string })[];
  mayChange: boolean;
}

/** The people of a draft that the actor reads; null where there is none for them. */
export async function getPeople(
  actor: Actor,
  asked: { id: string; lang: Language },
): Promise<PeoplePage | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status !== 'draft') return null;
  const facts = factsOf(row);
  if (!can(actor, 'draft.read', facts).allowed) return null;
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  const { edit, changeList } = abilitiesOn(actor, facts, stateOf(row));
  const isConfidential = row.visibility === 'confidential';
  return {
    id: row.id,
    title: row.version.title,
    group: row.groups[0]?.name ?? '',
    isConfidential,
    people: row.people.map((person) => ({ ...shown(person), relation: person.relation })),
    mayChange: isConfidential ? changeList : edit,
  };
}
