import { authorize } from '#app/access/authorize.ts';
import { forbidden, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { reportEvent } from '../events.ts';
import { findDuplicates } from '../queries/find-duplicates.server.ts';
import { takeReport } from './move-report.server.ts';

/**
 * Proposes to the office that a draft be joined to a report like it. The proposal is a link; it gives
 * nobody access, and only what was shown as alike can be proposed.
 */
export async function proposeDuplicate(
  context: CommandContext,
  { reportId, otherId }: { reportId: string; otherId: string },
): Promise<Result> {
  const { actor, now } = context;
  const shown = await findDuplicates(actor, { reportId, lang: 'ru' });
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const allowed = authorize(actor, 'draft.edit', report.facts);
    if (!allowed.ok) return allowed;
    if (actor.kind !== 'account') return forbidden();
    if (![...shown.own, ...shown.others].some(({ id }) => id === otherId)) return hidden;
    const link = { fromId: reportId, toId: otherId, kind: 'proposed_duplicate' };
    if ((await tx.reportLink.count({ where: link })) > 0) return { ok: true };
    await tx.reportLink.create({
      data: { id: context.newId(), ...link, byId: actor.accountId, at: now },
      select: { id: true },
    });
    const event = reportEvent('report.duplicate-proposed', reportId, { after: { otherId } });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}
