import { authorize } from '#app/access/authorize.ts';
import { can } from '#app/access/can.ts';
import { forbidden, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { tellDraft } from '#app/platform/live/tell-draft.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import { PRESENT_MS } from '../domain/writers.ts';
import { loadReportFacts } from '../queries/load-report-facts.server.ts';

/**
 * Notes in which part of a draft somebody writes, or that they have left it, and tells the others who
 * have it open. It is forgotten in a minute, so it is no event and stands in no history.
 */
export async function noteWriter(
  { actor, now }: CommandContext,
  { reportId, part }: { reportId: string; part: DraftPart | null },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const loaded = await loadReportFacts(reportId, tx);
    if (!loaded || loaded.isDeleted) return hidden;
    const isShown = can(actor, 'draft.read', loaded.facts).allowed;
    if (!isShown && !can(actor, 'report.read', loaded.facts).allowed) return hidden;
    const allowed = authorize(actor, 'draft.edit', loaded.facts);
    if (!allowed.ok) return allowed;
    if (actor.kind !== 'account') return forbidden();
    const { accountId } = actor;
    const hasMoved = await (part === null
      ? forgetWriter(tx, { reportId, accountId })
      : keepWriter(tx, { reportId, accountId, part, now }));
    if (hasMoved) await tellDraft(tx, reportId);
    return { ok: true };
  });
}

/** Keeps where somebody writes; whether the others see anything new by it. */
export async function keepWriter(
  tx: Transaction,
  writer: { reportId: string; accountId: string; part: DraftPart; now: Date },
): Promise<boolean> {
  const { reportId, accountId, part, now } = writer;
  const since = new Date(now.getTime() - PRESENT_MS);
  const [before] = await tx.$queryRaw<{ isSame: boolean }[]>`
    with before as (
      select part, at from draft_presence where report_id = ${reportId}::uuid and account_id = ${accountId}::uuid),
    kept as (
      insert into draft_presence (report_id, account_id, part, at)
      values (${reportId}::uuid, ${accountId}::uuid, ${part}, ${now})
      on conflict (report_id, account_id) do update set part = excluded.part, at = excluded.at)
    select exists (select from before where part = ${part} and at > ${since}) as "isSame"`;
  return !before?.isSame;
}

async function forgetWriter(
  tx: Transaction,
  { reportId, accountId }: { reportId: string; accountId: string },
): Promise<boolean> {
  const { count } = await tx.draftPresence.deleteMany({ where: { reportId, accountId } });
  return count > 0;
}
