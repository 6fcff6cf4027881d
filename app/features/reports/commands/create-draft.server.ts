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
import { placeStands } from '#app/features/groups/queries/place-stands.server.ts';
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { Language } from '#app/i18n/languages.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvents } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { begunNarrative, begunNorm } from '../domain/begun-place.ts';
import { emptyDraft, type DraftPart } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { followedContent, followReport } from './follow-report.server.ts';
import { findKnown } from './known-keys.server.ts';
import { versionSaved, writeVersion } from './keep-version.server.ts';
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
  const id = context.newId();
  const draft = { ...input, id };
  return inTransaction((tx) => once(tx, context, () => begin(tx, context, actor, draft), id));
}

async function begin(
  tx: Transaction,
  context: CommandContext,
  actor: AccountActor,
  begun: Begun & { id: string },
): Promise<Result<{ id: string }>> {
  const { now } = context;
  const { accountId } = actor;
  const { id, groupId, act, after: followedId, language, edition, quotes = [] } = begun;
  const stands = await placeStands(tx, actor, groupId);
  if (stands === 'merged-away') return conflict('groups.merged-away');
  if (stands === 'place-ended') return forbidden('groups.place-ended');
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
  const changed = changedBy(act !== undefined, quotes.length > 0, followed !== null);
  const version = { reportId: id, content, changed, authorId: accountId, number: 1 };
  const versionId = await writeVersion(tx, now, { ...version, ...readOn(edition) }, acts);
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
  await recordEvents(
    tx,
    { actor, now },
    [
      reportEvent('report.created', id, { after }, groupId),
      versionSaved({ ...version, versionId }),
    ],
    [
      Prisma.sql`insert into report_group (report_id, group_id, role, added_at)
        values (${id}::uuid, ${groupId}::uuid, 'filing', ${now})`,
      Prisma.sql`insert into report_person (report_id, account_id, relation, added_at)
        values (${id}::uuid, ${accountId}::uuid, 'author', ${now})`,
      Prisma.sql`update report set current_version_id = ${versionId}::uuid where id = ${id}::uuid`,
    ],
  );
  if (followedId) await followReport(tx, context, { id, followedId, accountId });
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
