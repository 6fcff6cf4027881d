import { hidden, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { changesPeople } from '../domain/changes-people.ts';
import { reportEvent } from '../events.ts';
import { isColleague } from '../queries/list-colleagues.server.ts';
import { addToReport, listOf, type AddedPart } from './add-to-report.server.ts';
import { changeDraft } from './change-draft.server.ts';
import { keepNamedList } from './keep-named-list.server.ts';
import { revokeInvitationsOf } from './revoke-report-invitation.server.ts';

/**
 * Adds a colleague of one's own group to a draft: a co-author, or somebody on the list of a
 * confidential one. Whoever is of another group is invited instead.
 */
export async function addColleague(
  context: CommandContext,
  { reportId, accountId, part }: { reportId: string; accountId: string; part: AddedPart },
): Promise<Result> {
  const { actor, now } = context;
  return changeDraft(context, { reportId, action: changesPeople }, async ({ facts }, tx) => {
    if (actor.kind !== 'account') return null;
    if (part === 'named' && facts.visibility !== 'confidential') {
      return invalid('reports.no-list');
    }
    if (accountId === facts.authorId || listOf(facts, part).includes(accountId)) return null;
    // What is not of the list on the page is no colleague, whoever else it may be.
    if (!(await isColleague(tx, { actor, facts, accountId, now }))) return hidden;
    await addToReport(tx, { actor, now }, { reportId, facts }, { accountId, part, groupId: null });
    return { columns: {} };
  });
}

/** Takes a co-author or a named person off a draft; the author stays. */
export async function removePerson(
  context: CommandContext,
  { reportId, accountId, part }: { reportId: string; accountId: string; part: AddedPart },
): Promise<Result> {
  const { actor, now } = context;
  return changeDraft(context, { reportId, action: changesPeople }, async ({ facts }, tx) => {
    if (actor.kind !== 'account' || !listOf(facts, part).includes(accountId)) return null;
    const moment = { actor, now };
    await tx.reportPerson.deleteMany({ where: { reportId, accountId, relation: part } });
    await recordRemoval(tx, moment, { reportId, accountId, part });
    if (facts.visibility === 'confidential') await keepNamedList(tx, moment, reportId);
    // Nobody comes any more by the word of somebody who has no part in it.
    await revokeInvitationsOf(tx, moment, { reportId, inviterId: accountId });
    return { columns: {} };
  });
}

async function recordRemoval(
  tx: Transaction,
  moment: Parameters<typeof recordEvent>[1],
  given: { reportId: string; accountId: string; part: AddedPart },
): Promise<void> {
  const { reportId, accountId, part } = given;
  if (part !== 'co_author') return;
  const before = { accountId, part };
  await recordEvent(tx, moment, reportEvent('report.person-removed', reportId, { before }));
}
