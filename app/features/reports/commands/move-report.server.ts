import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { placesStand } from '#app/features/groups/queries/places-stand.server.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { transition, type MoveInput, type ReportState } from '../domain/lifecycle.ts';
import { moveEvent, type MoveExtra } from '../domain/move-events.ts';
import { relationsTo, type ReportRelations } from '../domain/report-relations.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { AskedFrom, Move } from '../domain/transitions.ts';
import { loadReportFacts, lockReport } from '../queries/load-report-facts.server.ts';
import { keepClocks } from './keep-clocks.server.ts';

/** A report whose row this transaction holds, and what the actor is to it. */
export interface ReportInHand {
  id: string;
  facts: ReportFacts;
  state: ReportState;
  relations: ReportRelations;
  rowVersion: number;
}

/** Locks a report for a write. Hidden where the actor may not know of it; not for whoever just left. */
export async function takeReport(
  tx: Transaction,
  actor: Actor,
  reportId: string,
): Promise<ReportInHand | Refusal> {
  if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
  await lockReport(tx, reportId);
  const loaded = await loadReportFacts(reportId, tx);
  if (!loaded || loaded.isDeleted) return hidden;
  const { facts, rowVersion } = loaded;
  const read = facts.status === 'draft' ? 'draft.read' : 'report.read';
  const reading = can(actor, read, facts);
  if (!reading.allowed) return hidden;
  // Who knows of its mark and day alone would read the rest out of the refusals.
  if (reading.extent === 'metadata') return forbidden();
  const [row, merge] = await Promise.all([
    tx.report.findUniqueOrThrow({ where: { id: reportId }, select: { askedFromKey: true } }),
    tx.reportMerge.findFirst({
      where: { fromId: reportId, undoneAt: null },
      select: { statusBeforeKey: true, assigneeBefore: true },
    }),
  ]);
  const state: ReportState = {
    status: facts.status as ReportStatus,
    visibility: facts.visibility,
    assigneeId: facts.assigneeId,
    askedFrom: row.askedFromKey as AskedFrom | null,
    beforeMerge: merge && {
      status: merge.statusBeforeKey as AskedFrom,
      assigneeId: merge.assigneeBefore,
    },
  };
  return { id: reportId, facts, state, relations: relationsTo(actor, facts), rowVersion };
}

export interface MoveRequest<M extends Move> {
  move: M;
  input?: MoveInput;
  /** What the event says besides status and holder. */
  extra: MoveExtra<M>;
  /** Further columns of the report that this move sets. */
  columns?: Prisma.ReportUncheckedUpdateInput;
}

export type Moved = { ok: true; status: ReportStatus; assigneeId: string | null; eventId: string };

/** Makes one move of the lifecycle on a report in hand: status, holder, clocks and the event. */
export async function moveReport<M extends Move>(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  request: MoveRequest<M>,
): Promise<Moved | Refusal> {
  const { move, input = {}, extra, columns = {} } = request;
  const { actor, now } = context;
  if (actor.kind === 'visitor') return forbidden();
  const result = transition(report.state, move, report.relations, input);
  if (!result.ok) return refusalOf(result.reason);
  const { assigneeId, askedFrom, clock } = result.effects;
  await tx.report.update({
    where: { id: report.id },
    data: {
      ...columns,
      statusKey: result.status,
      assigneeId,
      askedFromKey: askedFrom,
      updatedAt: now,
      rowVersion: { increment: 1 },
    },
    select: { id: true },
  });
  const until = input.date ? { until: input.date } : {};
  await keepClocks(tx, { reportId: report.id, move, effect: clock, now, ...until });
  const before = { status: report.state.status, assigneeId: report.state.assigneeId };
  const after = { status: result.status, assigneeId };
  const event = moveEvent(move, report.id, before, after, extra);
  const eventId = await recordEvent(tx, { actor, now }, event);
  return { ok: true, ...after, eventId };
}

function refusalOf(reason: string): Refusal {
  if (reason === 'reports.move-not-open') return conflict(reason);
  if (reason === 'reports.move-not-yours') return forbidden(reason);
  return { ok: false, reason, status: 422 };
}
