import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import type { DraftPart } from '#app/features/reports/domain/draft-content.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import type { Actor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { contextOf } from './command.ts';
import { makeDraft } from './draft.ts';

/** A report that its author has written with a source and sent to the office. */
export async function makeQueued(
  author: Actor,
  groupId: string,
  given: { now?: Date; sent?: Partial<Record<DraftPart, unknown>>; hasSource?: boolean } = {},
) {
  const { now = new Date('2026-02-12T08:00:00Z'), sent, hasSource = true } = given;
  if (author.kind !== 'account') throw new Error('A report is written by a person');
  const { id } = await makeDraft(author, groupId, { now, ...(sent ? { sent } : {}) });
  if (hasSource) {
    await db().source.create({
      data: {
        id: newId(),
        reportId: id,
        position: 1,
        kind: 'document',
        state: 'by_hand',
        title: 'Порядок предоставления свободных мест',
        addedById: author.accountId,
        addedAt: now,
      },
    });
  }
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  const seen = digestOf(await loadContent(currentVersionId!));
  const done = await submitReport(contextOf(author, now), { reportId: id, seen });
  if (!done.ok) throw new Error(done.reason);
  return { id };
}

/** The same, held by somebody of the office. */
export async function makeClaimed(
  author: Actor,
  groupId: string,
  analyst: Actor,
  given: Parameters<typeof makeQueued>[2] = {},
) {
  const { id } = await makeQueued(author, groupId, given);
  const done = await claimReport(
    contextOf(analyst, given.now ?? new Date('2026-02-13T08:00:00Z')),
    { reportId: id },
  );
  if (!done.ok) throw new Error(done.reason);
  return { id };
}

/** How a report stands now. */
export const standing = (id: string) =>
  db().report.findUniqueOrThrow({
    where: { id },
    select: {
      statusKey: true,
      assigneeId: true,
      rowVersion: true,
      deferredUntil: true,
      claimedAt: true,
    },
  });
