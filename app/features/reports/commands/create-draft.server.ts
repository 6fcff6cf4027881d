import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { groupsStand } from '#app/features/groups/queries/groups-stand.server.ts';
import { placesStand } from '#app/features/groups/queries/places-stand.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { emptyDraft, type Provision } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { followedContent, followReport } from './follow-report.server.ts';
import { findKnown } from './known-keys.server.ts';
import { addVersion } from './keep-version.server.ts';
import { once } from './once.server.ts';

interface Begun {
  groupId: string;
  /** The act from whose page it is begun. */
  act?: string | undefined;
  /** The report that it goes on after. */
  after?: string | undefined;
  language: Language;
}

/**
 * Begins a draft for a group; from an act's page it begins with that act, from a report's page with the
 * norms and the place of that report, to which it is tied. A repeat gives the same draft.
 */
export async function createDraft(
  context: CommandContext,
  input: Begun,
): Promise<Result<{ id: string }>> {
  const allowed = authorize(context.actor, 'draft.create', { id: input.groupId });
  if (!allowed.ok) return allowed;
  const { actor } = context;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction((tx) => once(tx, context, () => begin(tx, context, actor, input)));
}

async function begin(
  tx: Transaction,
  context: CommandContext,
  actor: AccountActor,
  { groupId, act, after: followedId, language }: Begun,
): Promise<Result<{ id: string }>> {
  const { now } = context;
  const { accountId } = actor;
  if (!(await groupsStand(tx, [groupId]))) return conflict('groups.merged-away');
  if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
  const id = context.newId();
  const followed = followedId ? await followedContent(tx, actor, followedId) : null;
  if (followedId && !followed) return hidden;
  const content = { ...emptyDraft(), ...followed };
  if (act) content.norm.provisions.push(wholeAct(act, language));
  const { acts, mistakes } = await findKnown(tx, content);
  if (Object.keys(mistakes).length > 0)
    return invalid('errors.check-fields', { act: 'errors.not-valid' });
  await tx.report.createMany({
    data: { id, authorId: accountId, language, createdAt: now, updatedAt: now },
  });
  await tx.reportGroup.createMany({
    data: { reportId: id, groupId, role: 'filing', addedAt: now },
  });
  await tx.reportPerson.createMany({
    data: { reportId: id, accountId, relation: 'author', addedAt: now },
  });
  const after = {
    status: 'draft' as const,
    assigneeId: null,
    visibility: 'ordinary' as const,
    language,
    authorId: accountId,
    coAuthorIds: [],
    filingGroupIds: [groupId],
    partnerGroupIds: [],
    splitFromId: null,
  };
  await recordEvent(tx, { actor, now }, reportEvent('report.created', id, { after }, groupId));
  if (followedId) await followReport(tx, context, { id, followedId, accountId });
  const changed = followed ? (['norm', 'where'] as const) : act ? (['norm'] as const) : [];
  await addVersion(
    tx,
    { actor, now },
    { reportId: id, content, changed, authorId: accountId, number: 1 },
    acts,
  );
  return { ok: true, id };
}

const wholeAct = (actKey: string, language: Language): Provision => ({
  state: 'whole-act',
  actKey,
  path: [],
  language,
  asWritten: '',
  marks: [],
});
