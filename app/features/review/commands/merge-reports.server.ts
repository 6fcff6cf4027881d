import { authorize } from '#app/access/authorize.ts';
import {
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import { once } from '#app/features/reports/commands/once.server.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { closeQuestion } from './ask-group.server.ts';
import { changedMeanwhile } from './changed-meanwhile.server.ts';
import { claim, heldByOther } from './claim-report.server.ts';
import { keepDecision } from './keep-decision.server.ts';
import { accountOf, officeMove } from './office-move.server.ts';

export interface MergeInput {
  /** The duplicate, which is joined to the main report. */
  fromId: string;
  intoId: string;
  reason: string;
  /** The report whose page was open, and how it stood. */
  seen: { id: string; version: number };
}

/** What a main report may be: on its way in the office. */
const mainStatuses: readonly ReportStatus[] = [
  'in_triage',
  'needs_clarification',
  'accepted',
  'under_analysis',
];

/**
 * Joins a duplicate to its main report. Whoever merges holds both: what nobody took is claimed first,
 * in the same transaction. Nothing is moved; the row keeps what undoing restores.
 */
export function mergeReports(
  context: CommandContext,
  input: MergeInput,
): Promise<Result<{ id: string }>> {
  return allOrNothing((tx) => once(tx, context, () => merge(tx, context, input)));
}

async function merge(
  tx: Transaction,
  context: CommandContext,
  input: MergeInput,
): Promise<Result<{ id: string }>> {
  if (input.fromId === input.intoId)
    return invalid('errors.check-fields', { other: 'review.same-report' });
  const both = await takeBoth(tx, context, input);
  if ('ok' in both) return both;
  const { from, into } = both;
  if (!mainStatuses.includes(into.state.status)) return invalid('review.main-not-open');
  const mergeId = context.newId();
  const decisionId = context.newId();
  const clock = await clockOf(tx, from.id);
  const moved = await officeMove(tx, context, from, {
    move: 'merge',
    input: { hasReason: input.reason !== '' },
    extra: { mergeId, intoId: into.id, decisionId },
  });
  if (!moved.ok) return moved;
  await closeQuestion(tx, from.id, context.now);
  await tx.reportMerge.create({
    data: {
      id: mergeId,
      fromId: from.id,
      intoId: into.id,
      byId: accountOf(context),
      reason: input.reason,
      at: context.now,
      statusBeforeKey: from.state.status,
      assigneeBefore: from.state.assigneeId,
      clockBefore: clock,
    },
    select: { id: true },
  });
  const decision = { kind: 'merge_duplicate', reason: input.reason } as const;
  await keepDecision(tx, context, from, {
    id: decisionId,
    input: { ...decision, version: from.rowVersion, other: into.id },
    toStatus: moved.status,
  });
  return { ok: true, id: mergeId };
}

/** Both reports, locked in one order whichever is the main one, and held by whoever merges. */
async function takeBoth(
  tx: Transaction,
  context: CommandContext,
  { fromId, intoId, seen }: MergeInput,
): Promise<{ from: ReportInHand; into: ReportInHand } | Refusal> {
  const taken = new Map<string, ReportInHand>();
  for (const id of [fromId, intoId].sort()) {
    const report = await takeReport(tx, context.actor, id);
    if ('ok' in report) return report;
    if (report.facts.visibility === 'confidential')
      return invalid('review.confidential-not-merged');
    if (seen.id === id) {
      const changed = await changedMeanwhile(tx, report, seen.version);
      if (changed) return changed;
    }
    const held = await hold(tx, context, report);
    if ('ok' in held) return held;
    taken.set(id, held);
  }
  const from = taken.get(fromId);
  const into = taken.get(intoId);
  return from && into ? { from, into } : hidden;
}

async function hold(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
): Promise<ReportInHand | Refusal> {
  if (report.state.status === 'submitted') {
    const claimed = await claim(tx, context, report);
    if (!claimed.ok) return claimed;
    return takeReport(tx, context.actor, report.id);
  }
  const may = authorize(context.actor, 'report.merge-duplicates', report.facts);
  if (may.ok) return report;
  const { assigneeId } = report.state;
  return assigneeId ? heldByOther(tx, assigneeId) : may;
}

/** The clock as it stood, for whoever reads the row later; undoing lets it go on. */
async function clockOf(tx: Transaction, reportId: string): Promise<Prisma.InputJsonObject> {
  const clock = await tx.reportClock.findFirst({
    where: { reportId, stoppedAt: null },
    select: { id: true, kind: true },
  });
  return { ...clock };
}
