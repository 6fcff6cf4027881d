import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { answersOpen, type RecheckAnswer, type RecheckOutcome } from '../domain/recheck.ts';
import { reportEvent } from '../events.ts';
import { takeReport } from './move-report.server.ts';

/**
 * Says what a change of the law does to a report, or to the office's finding on it: the gap still stands,
 * or the change closes it, which is a note for the office and moves no status. Either way the newer words
 * have been read, and the citation is pinned to them. Of two who answer, the later is told.
 */
export function answerRecheck(
  context: CommandContext,
  asked: { reportId: string; recheckId: string; answer: RecheckAnswer; note: string },
): Promise<Result> {
  const { actor, now } = context;
  const { reportId, recheckId, answer, note } = asked;
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const asking = await tx.recheck.findFirst({
      where: { id: recheckId, reportId },
      select: { findingId: true },
    });
    const ofReport = report.state.status === 'draft' ? 'draft.edit' : 'report.recheck';
    const action = asking?.findingId ? 'finding.recheck' : ofReport;
    const may = authorize(actor, action, report.facts);
    if (!may.ok) return may;
    if (actor.kind !== 'account') return forbidden();
    if (!answersOpen(report.state.status).includes(answer)) return conflict('recheck.draft');
    if (answer === 'closed' && note === '') {
      return invalid('errors.check-fields', { note: 'recheck.say-how' });
    }
    const { count } = await tx.recheck.updateMany({
      where: { id: recheckId, reportId, answer: null },
      data: { answer, note, answeredById: actor.accountId, answeredAt: now },
    });
    if (count === 0) return asking ? conflict('recheck.answered') : hidden;
    await pinToNewer(tx, recheckId);
    await record(tx, { actor, now }, { reportId, recheckId, answer });
    return { ok: true };
  });
}

/** An amendment was written beside the change and read the law anew: what waited is answered by it. */
export async function answerByAmendment(
  tx: Transaction,
  { actor, now }: { actor: EventActor; now: Date },
  reportId: string,
): Promise<void> {
  const byId = actor.kind === 'account' ? actor.accountId : null;
  const answered = await tx.$queryRaw<{ id: string }[]>`
    update recheck set answer = 'amended', answered_by_id = ${byId}::uuid, answered_at = ${now}
    where report_id = ${reportId}::uuid and finding_id is null and answer is null returning id`;
  for (const { id: recheckId } of answered) {
    await record(tx, { actor, now }, { reportId, recheckId, answer: 'amended' });
  }
}

/** The finding's citation, or the present version's alone: those before it stay pinned to what was read then. */
const pinToNewer = (tx: Transaction, recheckId: string) =>
  tx.$executeRaw`
    with of_finding as (
      update finding_provision p set pinned_from = c.new_from, fragment_id = c.new_fragment_id
      from recheck c
      where c.id = ${recheckId}::uuid and c.new_fragment_id is not null and p.finding_id = c.finding_id
        and p.provision_key = c.provision_key and p.language = c.language and p.pinned_from < c.new_from)
    update report_provision p set pinned_from = c.new_from, fragment_id = c.new_fragment_id
    from recheck c join report r on r.id = c.report_id
    where c.id = ${recheckId}::uuid and c.new_fragment_id is not null and c.finding_id is null
      and p.version_id = r.current_version_id and p.provision_key = c.provision_key
      and p.language = c.language and p.pinned_from < c.new_from`;

const record = (
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  {
    reportId,
    ...after
  }: { reportId: string; recheckId: string; answer: Exclude<RecheckOutcome, 'overtaken'> },
) => recordEvent(tx, moment, reportEvent('report.recheck-answered', reportId, { after }));
