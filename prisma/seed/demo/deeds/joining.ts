import { findKnown } from '#app/features/reports/commands/known-keys.server.ts';
import { recordVersion } from '#app/features/reports/commands/keep-version.server.ts';
import { writeLists, versionColumns } from '#app/features/reports/commands/write-content.server.ts';
import { draftParts, type DraftContent } from '#app/features/reports/domain/draft-content.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import { reviewEvent } from '#app/features/review/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { fromMarkdown } from '#app/richtext/markdown/from-markdown.ts';
import { done, type Deed, type Scene } from '../stage.ts';
import { inHand } from './moving.ts';
import { seen } from './triage.ts';

/** Joins a duplicate to its main report; both are held by the analyst. */
export const merges =
  (report: string, into: string, reason: string): Deed =>
  async ({ context, reportId }) => {
    const [fromId, intoId] = [reportId(report), reportId(into)];
    done(await mergeReports(context, { fromId, intoId, reason, seen: await seen(intoId) }));
  };

/** Takes a merge back: the report stands where it stood. */
export const undoesMerge =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await undoMerge(context, { reportId: reportId(report) }));
  };

/** Ties two reports that are akin and stay apart. */
export const links =
  (report: string, other: string, kind: 'related' | 'follow_up' = 'related'): Deed =>
  async ({ actor, now, context, reportId }) => {
    const [fromId, toId] = [reportId(report), reportId(other)];
    await inTransaction(async (tx) => {
      const id = context.newId();
      await tx.reportLink.create({
        data: { id, fromId, toId, kind, byId: actor.accountId, at: now },
        select: { id: true },
      });
      const event = reviewEvent('review.linked', fromId, { after: { otherId: toId, kind } });
      await recordEvent(tx, { actor, now }, event);
    });
  };

/** Splits a part off a report: the child is born in triage with all that the parent has but its text. */
export const splits =
  (report: string, part: string, reason: string, written: { title: string; text: string }): Deed =>
  async (scene) => {
    const { actor, now, context, reportId } = scene;
    await inTransaction(async (tx) => {
      const parent = await inHand(tx, scene, reportId(report));
      const { id: parentId, facts, state } = parent;
      const childId = context.newId();
      const decisionId = context.newId();
      const content = await contentOfPart(tx, parentId, written);
      await bear(tx, scene, { childId, parentId, content });
      await tx.decision.create({
        data: {
          id: decisionId,
          reportId: parentId,
          kindKey: 'split',
          reason,
          decidedById: actor.accountId,
          decidedAt: now,
          fromStatusKey: state.status,
          toStatusKey: state.status,
        },
        select: { id: true },
      });
      const split = reportEvent('report.split', parentId, { after: { childId, decisionId } });
      await recordEvent(tx, { actor, now }, split);
      const created = reportEvent('report.created', childId, {
        after: {
          status: 'in_triage',
          assigneeId: state.assigneeId,
          visibility: state.visibility,
          language: 'ru',
          authorId: facts.authorId,
          coAuthorIds: [...facts.coAuthorIds],
          filingGroupIds: [...facts.filingGroupIds],
          partnerGroupIds: [...facts.partnerGroupIds],
          splitFromId: parentId,
        },
      });
      await recordEvent(tx, { actor, now }, created);
      const child = await tx.report.findUniqueOrThrow({
        where: { id: childId },
        select: { currentVersionId: true, number: true },
      });
      const versionId = child.currentVersionId!;
      const saved = { reportId: childId, versionId, content, changed: draftParts };
      await recordVersion(tx, { actor, now }, saved);
      const name = { number: child.number! };
      await recordEvent(
        tx,
        { actor, now },
        reportEvent('report.number-given', childId, { after: name }),
      );
      scene.name(part, childId);
    });
  };

async function contentOfPart(
  tx: Transaction,
  parentId: string,
  { title, text }: { title: string; text: string },
): Promise<DraftContent> {
  const { currentVersionId } = await tx.report.findUniqueOrThrow({
    where: { id: parentId },
    select: { currentVersionId: true },
  });
  const content = await loadContent(currentVersionId!, tx);
  return { ...content, title: { title }, what: { narrative: fromMarkdown(text) } };
}

/** The rows of a part: report and version name each other, so both come with one statement. */
async function bear(
  tx: Transaction,
  { now, context, actor }: Scene,
  { childId, parentId, content }: { childId: string; parentId: string; content: DraftContent },
): Promise<void> {
  const versionId = context.newId();
  const { title, narrative, narrativeText, place } = versionColumns(content);
  await tx.$executeRaw`
    with version as (
      insert into report_version (id, report_id, number, author_id, created_at, saved_at, submitted_at,
        title, narrative, narrative_text, place)
      values (${versionId}::uuid, ${childId}::uuid, 1, ${actor.accountId}::uuid, ${now}, ${now}, ${now},
        ${title}, ${JSON.stringify(narrative)}::jsonb, ${narrativeText}, ${place}))
    insert into report (id, number, status_key, visibility, author_id, is_author_hidden, language, created_at,
      updated_at, submitted_at, assignee_id, claimed_at, split_from_id, current_version_id, score, queue_rank)
    select ${childId}::uuid, nextval('report_number_seq'), 'in_triage', visibility, author_id, is_author_hidden,
      language, ${now}, ${now}, ${now}, assignee_id, ${now}, id, ${versionId}::uuid, score, queue_rank
    from report where id = ${parentId}::uuid`;
  await tx.$executeRaw`
    insert into report_group (report_id, group_id, role, added_at)
    select ${childId}::uuid, group_id, role, ${now} from report_group where report_id = ${parentId}::uuid`;
  await tx.$executeRaw`
    insert into report_person (report_id, account_id, relation, added_at)
    select ${childId}::uuid, account_id, relation, ${now} from report_person where report_id = ${parentId}::uuid`;
  const { acts } = await findKnown(tx, content);
  await writeLists(tx, { id: versionId, content, parts: draftParts }, acts);
  const { days } = await tx.clockLimit.findUniqueOrThrow({ where: { kind: 'triage' } });
  await tx.reportClock.create({
    data: {
      id: context.newId(),
      reportId: childId,
      kind: 'triage',
      startedAt: now,
      limitDays: days,
    },
    select: { id: true },
  });
}
