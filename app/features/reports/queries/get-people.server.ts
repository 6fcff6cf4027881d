import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { abilitiesOn, peopleShown, type ShownPerson } from '../policy.ts';
import { listColleagues, type Colleague } from './list-colleagues.server.ts';
import { listReportInvitations, type SentInvitation } from './list-report-invitations.server.ts';
import { factsOf, loadReportRow, stateOf } from './load-report-row.server.ts';

/** Who writes a draft and who is on its list. */
export interface PeoplePage {
  id: string;
  title: string;
  group: string;
  isConfidential: boolean;
  people: (ShownPerson & { relation: string })[];
  mayChange: boolean;
  /** For those who may change the list: whom they can add at once, and whom they have invited. */
  colleagues: Colleague[];
  invitations: SentInvitation[];
}

/** The people of a draft that the actor reads; null where there is none for them. */
export async function getPeople(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<PeoplePage | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status !== 'draft') return null;
  const facts = factsOf(row);
  if (!can(actor, 'draft.read', facts).allowed) return null;
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  const { edit, changeList } = abilitiesOn(actor, facts, stateOf(row));
  const isConfidential = row.visibility === 'confidential';
  const mayChange = isConfidential ? changeList : edit;
  const [colleagues, invitations] =
    mayChange && actor.kind === 'account'
      ? await Promise.all([
          listColleagues(actor, facts, asked.now),
          listReportInvitations(row.id, asked.now),
        ])
      : [[], []];
  return {
    id: row.id,
    title: row.version.title,
    group: row.groups[0]?.name ?? '',
    isConfidential,
    people: row.people.map((person) => ({ ...shown(person), relation: person.relation })),
    mayChange,
    colleagues,
    invitations,
  };
}
