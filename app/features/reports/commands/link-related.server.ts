import type { Actor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import { forbidden, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { readName } from '../domain/report-number.ts';
import { reportEvent } from '../events.ts';
import { visibleReports } from '../visibility.server.ts';
import { takeReport } from './move-report.server.ts';

const kind = 'related';

interface Pair {
  reportId: string;
  otherId: string;
}

/** Who holds a report ties another one to it, which they name by its number or mark; nothing is merged. */
export function linkRelated(
  context: CommandContext,
  { reportId, name }: { reportId: string; name: string },
): Promise<Result> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const refusal = await mayLink(tx, context, reportId);
    if (refusal) return refusal;
    const other = await findNamed(tx, actor, name);
    if (!other) return invalid('errors.check-fields', { name: 'reports.no-such-report' });
    if (other.id === reportId)
      return invalid('errors.check-fields', { name: 'reports.same-report' });
    if ((await tx.reportLink.count({ where: ofPair({ reportId, otherId: other.id }) })) > 0)
      return { ok: true };
    if (actor.kind !== 'account') return forbidden();
    await tx.reportLink.create({
      data: {
        id: context.newId(),
        fromId: reportId,
        toId: other.id,
        kind,
        byId: actor.accountId,
        at: now,
      },
      select: { id: true },
    });
    const event = reportEvent('report.linked', reportId, { after: { otherId: other.id, kind } });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}

/** Takes the tie off again, whichever of the two it was made from. */
export function unlinkRelated(context: CommandContext, pair: Pair): Promise<Result> {
  return inTransaction(async (tx) => {
    const refusal = await mayLink(tx, context, pair.reportId);
    if (refusal) return refusal;
    const { count } = await tx.reportLink.deleteMany({ where: ofPair(pair) });
    if (count === 0) return { ok: true };
    const event = reportEvent('report.unlinked', pair.reportId, {
      before: { otherId: pair.otherId, kind },
    });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}

/** A report that the actor reads, by what people call it. */
async function findNamed(tx: Transaction, actor: Actor, typed: string) {
  const name = readName(typed);
  if (!name) return null;
  const called = name.number === null ? { mark: name.mark } : { number: name.number };
  return tx.report.findFirst({
    where: { AND: [called, visibleReports(actor)] },
    select: { id: true },
  });
}

async function mayLink(tx: Transaction, { actor }: CommandContext, reportId: string) {
  const report = await takeReport(tx, actor, reportId);
  if ('ok' in report) return report;
  const may = authorize(actor, 'report.triage-state.set', report.facts);
  return may.ok ? null : may;
}

const ofPair = ({ reportId, otherId }: Pair) => ({
  kind,
  OR: [
    { fromId: reportId, toId: otherId },
    { fromId: otherId, toId: reportId },
  ],
});
