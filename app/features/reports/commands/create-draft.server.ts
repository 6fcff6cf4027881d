import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import {
  claimOf,
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import { placeStands } from '#app/features/groups/queries/place-stands.server.ts';
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { Language } from '#app/i18n/languages.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { eventStatements, recordEvents } from '#app/platform/event-log.server.ts';
import { keyWrite, orFirstAnswer } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { inTwoTrips, type TwoTrips } from '#app/platform/two-trips.server.ts';
import { begunNarrative, begunNorm } from '../domain/begun-place.ts';
import { emptyDraft, type DraftPart } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { followedContent, followReport } from './follow-report.server.ts';
import { findKnown } from './known-keys.server.ts';
import { versionRow, versionSaved, writeVersionLists, type Added } from './keep-version.server.ts';

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
  const begun = { ...input, id: context.newId(), versionId: context.newId() };
  return orFirstAnswer(claimOf(context), invalid('errors.other-body'), () =>
    input.act || input.after
      ? inTransaction((tx) => beginWith(tx, context, actor, begun))
      : inTwoTrips((tx) => beginEmpty(tx, context, actor, begun)),
  );
}

type Draft = Begun & { id: string; versionId: string };

/** Most drafts begin so: of nothing nothing has to be looked up. */
async function beginEmpty(
  tx: TwoTrips,
  context: CommandContext,
  actor: AccountActor,
  draft: Draft,
): Promise<Result<{ id: string }>> {
  const refusal = refusalOf(await placeStands(tx, actor, draft.groupId));
  if (refusal) return refusal;
  const { events, writes } = rowsOf(context, actor, draft, { content: emptyDraft(), changed: [] });
  await tx.keep(await eventStatements({ actor, now: context.now }, events, writes));
  return { ok: true, id: draft.id };
}

async function beginWith(
  tx: Transaction,
  context: CommandContext,
  actor: AccountActor,
  draft: Draft,
): Promise<Result<{ id: string }>> {
  const { now } = context;
  const { id, versionId, groupId, act, after: followedId, edition, quotes = [] } = draft;
  const refusal = refusalOf(await placeStands(tx, actor, groupId));
  if (refusal) return refusal;
  const followed = followedId ? await followedContent(tx, actor, followedId) : null;
  if (followedId && !followed) return hidden;
  const content = { ...emptyDraft(), ...followed };
  if (act) {
    const path = draft.place ?? [];
    const place = { actKey: act, path, language: draft.text ?? draft.language, quotes };
    content.norm.provisions.push(begunNorm(place));
    if (quotes.length > 0) content.what.narrative = begunNarrative(quotes);
  }
  const { acts, mistakes } = await findKnown(tx, content);
  if (Object.keys(mistakes).length > 0)
    return invalid('errors.check-fields', { act: 'errors.not-valid' });
  const changed = changedBy(act !== undefined, quotes.length > 0, followed !== null);
  const { events, writes, version } = rowsOf(context, actor, draft, { content, changed });
  await recordEvents(tx, { actor, now }, events, writes);
  await writeVersionLists(tx, { id: versionId, now }, { ...version, ...readOn(edition) }, acts);
  const { accountId } = actor;
  if (followedId) await followReport(tx, context, { id, followedId, accountId });
  return { ok: true, id };
}

function refusalOf(stands: Awaited<ReturnType<typeof placeStands>>): Refusal | null {
  if (stands === 'merged-away') return conflict('groups.merged-away');
  return stands === 'place-ended' ? forbidden('groups.place-ended') : null;
}

/** The rows of a draft with the key of its form and its events, for one statement. */
function rowsOf(
  context: CommandContext,
  { accountId }: AccountActor,
  { id, versionId, groupId, language }: Draft,
  { content, changed }: Pick<Added, 'content' | 'changed'>,
) {
  const { now } = context;
  const claim = claimOf(context);
  const version = { reportId: id, content, changed, authorId: accountId, number: 1 };
  const writes = {
    ...(claim && { once: keyWrite({ ...claim, location: id }) }),
    begun: Prisma.sql`insert into report (id, author_id, language, created_at, updated_at, current_version_id)
      values (${id}::uuid, ${accountId}::uuid, ${language}, ${now}, ${now}, ${versionId}::uuid)
      returning id`,
    version: versionRow(versionId, now, version),
    // A trigger of this table reads the report.
    filing: Prisma.sql`insert into report_group (report_id, group_id, role, added_at)
      select id, ${groupId}::uuid, 'filing', ${now} from begun`,
    author: Prisma.sql`insert into report_person (report_id, account_id, relation, added_at)
      values (${id}::uuid, ${accountId}::uuid, 'author', ${now})`,
  };
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
  const events = [
    reportEvent('report.created', id, { after }, groupId),
    versionSaved({ ...version, versionId }),
  ];
  return { events, writes, version };
}

/** The parts that the beginning fills. */
function changedBy(hasAct: boolean, isQuoted: boolean, isFollowing: boolean): DraftPart[] {
  if (isFollowing) return ['norm', 'where'];
  return [...(hasAct ? ['norm' as const] : []), ...(isQuoted ? ['what' as const] : [])];
}

/** Words of an earlier edition are cited as they were read. */
const readOn = (edition: string | undefined) =>
  edition ? { readOn: new Date(`${edition}T00:00:00+05:00`) } : {};
