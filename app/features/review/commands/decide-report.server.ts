import type { CommandContext, Refusal, Result } from '#app/access/context.ts';
import { conflict } from '#app/access/context.ts';
import {
  moveReport,
  takeReport,
  type Moved,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { missingForAcceptance } from '../queries/missing-for-acceptance.server.ts';
import type { DecideInput } from '../schema.ts';

/** Decides on a report in triage. Refused where it changed since the decider looked. */
export function decideReport(
  context: CommandContext,
  input: DecideInput & { reportId: string },
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    if (report.rowVersion !== input.version) {
      return conflict('review.changed-meanwhile', { status: report.state.status });
    }
    const decisionId = context.newId();
    const moved = await move(tx, context, report, input, decisionId);
    if (moved.ok) await keepDecision(tx, context, report, input, { decisionId, to: moved.status });
    return moved;
  });
}

async function move(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  input: DecideInput,
  decisionId: string,
): Promise<Moved | Refusal> {
  const hasReason = input.reason !== '';
  switch (input.kind) {
    case 'accept':
      return accept(tx, context, report, decisionId);
    case 'request_clarification':
      return askGroup(tx, context, report, input);
    case 'redirect_body':
    case 'refer_law_enforcement':
      return moveReport(tx, context, report, {
        move: 'redirect',
        input: { hasReason },
        extra: { decisionId, kind: input.kind },
      });
    case 'reject_out_of_scope':
    case 'reject_no_sources':
      return moveReport(tx, context, report, {
        move: 'reject',
        input: { hasReason },
        extra: { decisionId, kind: input.kind },
      });
    case 'defer':
      return moveReport(tx, context, report, {
        move: 'defer',
        input: { hasReason, date: input.deferredUntil },
        extra: { decisionId, deferredUntil: input.deferredUntil },
        columns: { deferredUntil: new Date(input.deferredUntil), claimedAt: null },
      });
  }
}

/** An accepted report gets a dossier of its own; others may join it later. */
async function accept(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  decisionId: string,
): Promise<Moved | Refusal> {
  const missing = await missingForAcceptance(tx, report.id);
  const dossierId = context.newId();
  const moved = await moveReport(tx, context, report, {
    move: 'accept',
    input: { missing },
    extra: { decisionId, dossierId },
  });
  if (!moved.ok) return { ...moved, values: { missing } };
  await tx.dossier.create({
    data: {
      id: dossierId,
      openedAt: context.now,
      reports: { create: { reportId: report.id, addedAt: context.now } },
    },
    select: { id: true },
  });
  return moved;
}

async function askGroup(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  input: DecideInput & { kind: 'request_clarification' },
): Promise<Moved | Refusal> {
  const clarificationId = context.newId();
  const moved = await moveReport(tx, context, report, {
    move: 'request-clarification',
    input: { hasReason: true, date: input.dueOn },
    extra: { clarificationId, dueOn: input.dueOn },
  });
  if (!moved.ok) return moved;
  await tx.clarification.create({
    data: {
      id: clarificationId,
      reportId: report.id,
      question: input.reason,
      askedById: accountOf(context),
      askedAt: context.now,
      dueOn: new Date(input.dueOn),
    },
    select: { id: true },
  });
  return moved;
}

async function keepDecision(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  input: DecideInput,
  made: { decisionId: string; to: string },
): Promise<void> {
  const letter =
    input.kind === 'redirect_body' || input.kind === 'refer_law_enforcement'
      ? {
          addressee: input.addressee,
          letterNumber: input.letterNumber,
          letterDate: input.letterDate ? new Date(input.letterDate) : null,
        }
      : {};
  await tx.decision.create({
    data: {
      id: made.decisionId,
      reportId: report.id,
      kindKey: input.kind,
      reason: input.reason,
      decidedById: accountOf(context),
      decidedAt: context.now,
      fromStatusKey: report.state.status,
      toStatusKey: made.to,
      ...letter,
      ...(input.kind === 'defer' ? { deferredUntil: new Date(input.deferredUntil) } : {}),
    },
    select: { id: true },
  });
}

function accountOf({ actor }: CommandContext): string {
  if (actor.kind !== 'account') throw new Error('A decision is made by a person');
  return actor.accountId;
}
