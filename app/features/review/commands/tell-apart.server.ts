import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  hidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { can } from '#app/access/can.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';

const kind = 'not_duplicate';

export interface Pair {
  reportId: string;
  otherId: string;
}

/** The holder of a report says that a likely one is not a duplicate of it; the pair is not offered again. */
export function tellApart(context: CommandContext, pair: Pair): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const refusal = await mayTell(tx, context, pair);
    if (refusal) return refusal;
    if ((await tx.reportLink.count({ where: ofPair(pair) })) > 0) return { ok: true };
    const { reportId: fromId, otherId: toId } = pair;
    const { now } = context;
    const id = context.newId();
    await tx.reportLink.create({
      data: { id, fromId, toId, kind, byId: accountOf(context), at: now },
      select: { id: true },
    });
    const event = reviewEvent('review.linked', fromId, { after: { otherId: toId, kind } });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}

/** Takes it back: the pair is among the likely ones again. */
export function undoApart(context: CommandContext, pair: Pair): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const refusal = await mayTell(tx, context, pair);
    if (refusal) return refusal;
    const { count } = await tx.reportLink.deleteMany({ where: ofPair(pair) });
    if (count === 0) return conflict('review.not-apart');
    const before = { otherId: pair.otherId, kind };
    const event = reviewEvent('review.unlinked', pair.reportId, { before });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}

/** Who may decide on this report says it of another one that they may read. */
async function mayTell(tx: Transaction, { actor }: CommandContext, { reportId, otherId }: Pair) {
  if (reportId === otherId) return invalid('review.same-report');
  const report = await takeReport(tx, actor, reportId);
  if ('ok' in report) return report;
  const may = authorize(actor, 'report.merge-duplicates', report.facts);
  if (!may.ok) return may;
  const other = await loadReportFacts(otherId, tx);
  return other && can(actor, 'report.read', other.facts).allowed ? null : hidden;
}

/** What was said of a pair, of whichever of the two. */
const ofPair = ({ reportId, otherId }: Pair): Prisma.ReportLinkWhereInput => ({
  kind,
  OR: [
    { fromId: reportId, toId: otherId },
    { fromId: otherId, toId: reportId },
  ],
});
