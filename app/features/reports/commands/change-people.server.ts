import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Action } from '#app/access/matrix.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { reportEvent } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';
import { keepNamedList } from './keep-named-list.server.ts';

/** A co-author writes too; somebody named reads a confidential draft. */
export type AddedPart = 'co_author' | 'named';

interface Moment {
  actor: EventActor;
  now: Date;
}

/** A confidential list is changed by the author alone, and its co-authors are on it. */
const actionFor = ({ visibility }: ReportFacts): Action =>
  visibility === 'confidential' ? 'confidential.named-list.change' : 'draft.edit';

/**
 * Adds a person to a draft by e-mail address: a co-author, whose group comes along as partner, or
 * somebody on the list of a confidential one.
 */
export async function addPerson(
  context: CommandContext,
  { reportId, email, part }: { reportId: string; email: string; part: AddedPart },
): Promise<Result> {
  const { actor, now } = context;
  return changeDraft(context, { reportId, action: actionFor }, async ({ facts }, tx) => {
    if (actor.kind !== 'account') return null;
    const moment = { actor, now };
    const isConfidential = facts.visibility === 'confidential';
    if (part === 'named' && !isConfidential) return invalid('reports.no-list');
    const person = await findPerson(tx, email, now);
    if (!person) return invalid('reports.no-such-person', { email: 'reports.no-such-person' });
    const { id: accountId, groupIds } = person;
    if (accountId === facts.authorId || listOf(facts, part).includes(accountId)) return null;
    await tx.reportPerson.create({
      data: { reportId, accountId, relation: part, addedAt: now },
      select: { reportId: true },
    });
    if (part === 'co_author') {
      await bringGroup(tx, moment, { reportId, facts, groupIds });
      const after = { accountId, part };
      await recordEvent(tx, moment, reportEvent('report.person-added', reportId, { after }));
    }
    if (isConfidential) await keepNamedList(tx, moment, reportId);
    return { columns: {} };
  });
}

/** Takes a co-author or a named person off a draft; the author stays. */
export async function removePerson(
  context: CommandContext,
  { reportId, accountId, part }: { reportId: string; accountId: string; part: AddedPart },
): Promise<Result> {
  const { actor, now } = context;
  return changeDraft(context, { reportId, action: actionFor }, async ({ facts }, tx) => {
    if (actor.kind !== 'account' || !listOf(facts, part).includes(accountId)) return null;
    const moment = { actor, now };
    await tx.reportPerson.deleteMany({ where: { reportId, accountId, relation: part } });
    if (part === 'co_author') {
      const before = { accountId, part };
      await recordEvent(tx, moment, reportEvent('report.person-removed', reportId, { before }));
    }
    if (facts.visibility === 'confidential') await keepNamedList(tx, moment, reportId);
    return { columns: {} };
  });
}

const listOf = (facts: ReportFacts, part: AddedPart): readonly string[] =>
  part === 'named' ? facts.namedIds : facts.coAuthorIds;

/** Somebody with a present place in an active group; the office is named by the head, not here. */
async function findPerson(tx: Transaction, email: string, now: Date) {
  const current = {
    startedAt: { lte: now },
    OR: [{ endedAt: null }, { endedAt: { gt: now } }],
    group: { status: 'active' },
  };
  const account = await tx.account.findFirst({
    where: {
      email: email.trim().toLowerCase(),
      kind: 'group',
      suspendedAt: null,
      memberships: { some: current },
    },
    select: { id: true, memberships: { where: current, select: { groupId: true } } },
  });
  return account && { id: account.id, groupIds: account.memberships.map(({ groupId }) => groupId) };
}

/** Who comes from another group brings it in as partner. */
async function bringGroup(
  tx: Transaction,
  moment: Moment,
  { reportId, facts, groupIds }: { reportId: string; facts: ReportFacts; groupIds: string[] },
): Promise<void> {
  const here = [...facts.filingGroupIds, ...facts.partnerGroupIds];
  const [groupId] = groupIds;
  if (groupId === undefined || groupIds.some((id) => here.includes(id))) return;
  await tx.reportGroup.create({
    data: { reportId, groupId, role: 'partner', addedAt: moment.now },
    select: { reportId: true },
  });
  const after = { groupId, part: 'partner' as const };
  await recordEvent(tx, moment, reportEvent('report.group-added', reportId, { after }, groupId));
}
