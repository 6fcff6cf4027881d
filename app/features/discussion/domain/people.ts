// The people around a report's discussion: who reads a circle, how many they are, whom one may mention.
import type { AccountActor } from '#app/access/actor.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { readsCircle } from './circles.ts';
import type { Mentionable } from './mentions.ts';

/** Somebody who may have a part in a discussion, with what rights are asked of. */
export interface PersonAround {
  id: string;
  name: string;
  officeRole: AccountActor['officeRole'];
  memberships: AccountActor['memberships'];
}

/** The actor that a person is at present. */
export const actorFor = ({ id, officeRole, memberships }: PersonAround): AccountActor => ({
  kind: 'account',
  accountId: id,
  officeRole,
  memberships: officeRole === null ? memberships : [],
});

/** Those of them who read a circle. */
export const readersAmong = (
  people: readonly PersonAround[],
  circle: Circle,
  report: ReportFacts,
): PersonAround[] => people.filter((person) => readsCircle(actorFor(person), circle, report));

/** How many of the groups and how many of the office. */
export function countsOf(readers: readonly PersonAround[]): { group: number; office: number } {
  const office = readers.filter(({ officeRole }) => officeRole !== null).length;
  return { group: readers.length - office, office };
}

export interface Offer {
  readers: readonly PersonAround[];
  report: ReportFacts;
  readerId: string;
  /** Authors who stand here without a name for the reader. */
  nameless: ReadonlySet<string>;
  /** Who has said something in the circle. */
  saidIds: ReadonlySet<string>;
}

const MOST_OFFERED = 20;

/**
 * Whom the box offers to mention: those with a part in the report first. A hidden author is one of
 * the group like any other; on the short list of a confidential report that would tell, so there
 * they are left out.
 */
export function offered({ readers, report, readerId, nameless, saidIds }: Offer) {
  const takingPart = new Set([
    report.authorId,
    ...report.coAuthorIds,
    report.assigneeId,
    ...saidIds,
  ]);
  const isFirst = ({ id }: PersonAround) => takingPart.has(id) && !nameless.has(id);
  const others = readers.filter(
    ({ id }) => id !== readerId && !(report.visibility === 'confidential' && nameless.has(id)),
  );
  return [...others.filter(isFirst), ...others.filter((person) => !isFirst(person))]
    .slice(0, MOST_OFFERED)
    .map(({ id, name, officeRole }): Mentionable & { office: boolean } => ({
      id,
      name,
      office: officeRole !== null,
    }));
}
