import type { ReportFacts } from '#app/access/facts.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { reportEvent } from '../events.ts';
import { keepNamedList } from './keep-named-list.server.ts';

/** A co-author writes too; somebody named reads a confidential draft. */
export type AddedPart = 'co_author' | 'named';

/** Who comes, as what, and the group that they bring in as partner, if any. */
export interface Addition {
  accountId: string;
  part: AddedPart;
  groupId: string | null;
}

/** Those who have a part already. */
export const listOf = (facts: ReportFacts, part: AddedPart): readonly string[] =>
  part === 'named' ? facts.namedIds : facts.coAuthorIds;

/**
 * Puts a person on a report with its events, in the caller's transaction, which holds the report: the
 * group that comes along, and the list of a confidential one as it stands now.
 */
export async function addToReport(
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  report: { reportId: string; facts: ReportFacts },
  { accountId, part, groupId }: Addition,
): Promise<void> {
  const { reportId, facts } = report;
  await tx.reportPerson.create({
    data: { reportId, accountId, relation: part, addedAt: moment.now },
    select: { reportId: true },
  });
  if (groupId) await bringGroup(tx, moment, { reportId, groupId });
  if (part === 'co_author') {
    const after = { accountId, part };
    await recordEvent(tx, moment, reportEvent('report.person-added', reportId, { after }));
  }
  if (facts.visibility === 'confidential') await keepNamedList(tx, moment, reportId);
}

async function bringGroup(
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  { reportId, groupId }: { reportId: string; groupId: string },
): Promise<void> {
  await tx.reportGroup.create({
    data: { reportId, groupId, role: 'partner', addedAt: moment.now },
    select: { reportId: true },
  });
  const after = { groupId, part: 'partner' as const };
  await recordEvent(tx, moment, reportEvent('report.group-added', reportId, { after }, groupId));
}
