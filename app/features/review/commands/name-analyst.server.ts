import {
  conflict,
  forbidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { isOpen, type ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { opensAt } from '../domain/admission.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';
import { takeListed, type ListInHand } from './take-listed.server.ts';

export interface Naming {
  reportId: string;
  accountId: string;
  reason: string;
}

/**
 * The head names the first analyst of a confidential report, of which the head knows no more than that it
 * is. The author agrees or objects; after one working day without an objection it opens by itself.
 */
export async function nameAnalyst(
  context: CommandContext,
  { reportId, accountId, reason }: Naming,
): Promise<Result<{ opensAt: Date }>> {
  const calendar = await loadCalendar();
  return allOrNothing(async (tx): Promise<Result<{ opensAt: Date }>> => {
    const list = await takeListed(tx, context, reportId);
    if ('ok' in list) return list;
    if (list.side !== 'head') return forbidden();
    if (list.facts.analystNamed) return conflict('review.analyst-named-already');
    if (!isOpen(list.facts.status as ReportStatus)) return conflict('review.move-not-open');
    if (!(await isFit(tx, list, accountId))) {
      return invalid('errors.check-fields', { accountId: 'review.not-an-analyst' });
    }
    const { now } = context;
    const opens = opensAt(now, calendar);
    const id = context.newId();
    await tx.admission.create({
      data: {
        id,
        reportId,
        accountId,
        reason,
        proposedById: accountOf(context),
        proposedAt: now,
        opensAt: opens,
      },
      select: { id: true },
    });
    const after = { accountId, opensAt: opens.toISOString() };
    const event = reviewEvent('review.analyst-named', reportId, { after });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    await enqueue(tx, 'list-analyst', { admissionId: id }, { startAfter: opens });
    return { ok: true, opensAt: opens };
  });
}

/** An analyst who works and does not stand aside; the head, who assigns, is not one. */
async function isFit(tx: Transaction, { facts }: ListInHand, accountId: string): Promise<boolean> {
  if (facts.recusedIds.includes(accountId)) return false;
  const found = await tx.account.count({
    where: { id: accountId, officeRole: 'analyst', suspendedAt: null },
  });
  return found === 1;
}
