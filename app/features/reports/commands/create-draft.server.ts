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
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { begunNarrative, begunNorm } from '../domain/begun-place.ts';
import { emptyDraft, type DraftPart } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { followedContent, followReport } from './follow-report.server.ts';
import { findKnown } from './known-keys.server.ts';
import { addVersion } from './keep-version.server.ts';
import { once } from './once.server.ts';

interface Begun {
  groupId: string;
  /** The act from whose page it is begun. */
  act?: string | undefined;
  /** The place in it, the language and the edition in which it was read, and the words marked there. */
  place?: ProvisionPath | undefined;
  text?: Language | undefined;
  edition?: string | undefined;
  quotes?: readonly string[] | undefined;
  /** The report that it goes on after. */
  after?: string | undefined;
  language: Language;
}

/**
 * Begins a draft for a group; from an act's page it begins with that act or the place read there, its marked
 * words in the norm and in the narrative; from a report's page with the norms and the place of that report,
 * to which it is tied. A repeat gives the same draft.
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
  begun: Begun,
): Promise<Result<{ id: string }>> {
  const { now } = context;
  const { accountId } = actor;
  const { groupId, act, after: followedId, language, edition, quotes = [] } = begun;
  if (!(await groupsStand(tx, [groupId]))) return conflict('groups.merged-away');
  if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
  const id = context.newId();
  const followed = followedId ? await followedContent(tx, actor, followedId) : null;
  if (followedId && !followed) return hidden;
  const content = { ...emptyDraft(), ...followed };
  if (act) {
    const path = begun.place ?? [];
    const place = { actKey: act, path, language: begun.text ?? language, quotes };
    content.norm.provisions.push(begunNorm(place));
    if (quotes.length > 0) content.what.narrative = begunNarrative(quotes);
  }
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
  const changed = changedBy(act !== undefined, quotes.length > 0, followed !== null);
  await addVersion(
    tx,
    { actor, now },
    { reportId: id, content, changed, authorId: accountId, number: 1, ...readOn(edition) },
    acts,
  );
  return { ok: true, id };
}

/** The parts that the beginning fills. */
function changedBy(hasAct: boolean, isQuoted: boolean, isFollowing: boolean): DraftPart[] {
  if (isFollowing) return ['norm', 'where'];
  return [...(hasAct ? ['norm' as const] : []), ...(isQuoted ? ['what' as const] : [])];
}

/** Words of an earlier edition are cited as they were read. */
const readOn = (edition: string | undefined) =>
  edition ? { readOn: new Date(`${edition}T00:00:00+05:00`) } : {};
