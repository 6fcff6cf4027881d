import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Refusal, type Result } from '#app/access/context.ts';
import {
  takeReport,
  type Moved,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import { once } from '#app/features/reports/commands/once.server.ts';
import { dayOf } from '#app/features/reports/domain/working-days.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import type { OwnDecision } from '../schema.ts';
import { acceptReport } from './accept-report.server.ts';
import { askGroup, closeQuestion } from './ask-group.server.ts';
import { changedMeanwhile } from './changed-meanwhile.server.ts';
import { keepDecision } from './keep-decision.server.ts';
import { officeMove } from './office-move.server.ts';

/**
 * Decides on a report in triage: one move, the decision with its grounds, and what the kind brings
 * about, in one transaction. Refused where the report changed since the decider looked.
 */
export function decideReport(
  context: CommandContext,
  { reportId, input }: { reportId: string; input: OwnDecision },
): Promise<Result<{ id: string }>> {
  return allOrNothing((tx) => once(tx, context, () => decide(tx, context, reportId, input)));
}

async function decide(
  tx: Transaction,
  context: CommandContext,
  reportId: string,
  input: OwnDecision,
): Promise<Result<{ id: string }>> {
  const report = await takeReport(tx, context.actor, reportId);
  if ('ok' in report) return report;
  const changed = await changedMeanwhile(tx, report, input.version);
  if (changed) return changed;
  const may = authorize(context.actor, 'decision.triage', report.facts);
  if (!may.ok) return may;
  const late = pastDay(input, context.now);
  if (late) return invalid('errors.check-fields', { [late]: 'review.day-is-past' });
  const id = context.newId();
  const moved = await move(tx, context, report, { input, id });
  if (!moved.ok) return moved;
  await keepDecision(tx, context, report, { id, input, toStatus: moved.status });
  return { ok: true, id };
}

/** The field whose day has come already: a term and a deferral lie ahead. */
function pastDay(input: OwnDecision, now: Date): 'dueOn' | 'deferredUntil' | null {
  const today = dayOf(now);
  if (input.kind === 'request_clarification' && input.dueOn <= today) return 'dueOn';
  return input.kind === 'defer' && input.deferredUntil <= today ? 'deferredUntil' : null;
}

async function move(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  { input, id: decisionId }: { input: OwnDecision; id: string },
): Promise<Moved | Refusal> {
  const { kind } = input;
  const extra = { decisionId, kind };
  const grounds = { hasReason: input.reason !== '' };
  switch (kind) {
    case 'accept':
      return acceptReport(tx, context, report, { decisionId, analystId: input.analystId });
    case 'request_clarification':
      return askGroup(tx, context, report, { question: input.reason, dueOn: input.dueOn });
    case 'redirect_body':
    case 'refer_law_enforcement':
      return officeMove(tx, context, report, { move: 'redirect', input: grounds, extra });
    case 'reject_out_of_scope':
    case 'reject_no_sources':
      await closeQuestion(tx, report.id, context.now);
      return officeMove(tx, context, report, { move: 'reject', input: grounds, extra });
    case 'defer': {
      const { deferredUntil } = input;
      return officeMove(tx, context, report, {
        move: 'defer',
        input: { ...grounds, date: deferredUntil },
        extra: { decisionId, deferredUntil },
        columns: { deferredUntil: new Date(deferredUntil), claimedAt: null },
      });
    }
  }
}
