import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { lockForMerge, mergeInto } from '#app/features/groups/commands/merge-into.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { reportEvent, type GroupPart } from '../events.ts';

/**
 * Merges one group into another for good: people, invitations, regions, and its place on every report.
 * The head names the group that ends, so that it is not a slip. It stands with reports since they
 * change hands by it.
 */
export async function mergeGroups(
  context: CommandContext,
  input: { groupId: string; intoId: string; name: string },
): Promise<Result> {
  const allowed = authorize(context.actor, 'group.approve-suspend-merge');
  if (!allowed.ok) return allowed;
  const { groupId: fromId, intoId, name } = input;
  return inTransaction(async (tx) => {
    const two = await lockForMerge(tx, { fromId, intoId, now: context.now });
    if ('ok' in two) return two;
    const group = await tx.group.findUniqueOrThrow({ where: { id: fromId } });
    if (group.name !== name) {
      return invalid('errors.check-fields', { name: 'groups.merge.other-name' });
    }
    const moment = { actor: recordedActor(context.actor), now: context.now };
    await moveReports(tx, moment, { fromId, intoId });
    await mergeInto(tx, context, two);
    return { ok: true };
  });
}

interface OnReport {
  report_id: string;
  part: GroupPart;
  other: GroupPart | null;
}

/** The group that stays takes the other's place on each report; where both were, the stronger part holds. */
async function moveReports(
  tx: Transaction,
  moment: { actor: EventActor; now: Date },
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  const places = await tx.$queryRaw<OnReport[]>`
    select f.report_id, f.role as part, i.role as other
    from report_group f left join report_group i on i.report_id = f.report_id
      and i.group_id = ${intoId}::uuid
    where f.group_id = ${fromId}::uuid order by f.report_id`;
  await tx.$executeRaw`
    delete from report_group f using report_group i
    where f.report_id = i.report_id and f.group_id = ${fromId}::uuid and i.group_id = ${intoId}::uuid
      and f.role = 'partner'`;
  await tx.$executeRaw`
    delete from report_group i using report_group f
    where f.report_id = i.report_id and f.group_id = ${fromId}::uuid and i.group_id = ${intoId}::uuid`;
  await tx.reportGroup.updateMany({ where: { groupId: fromId }, data: { groupId: intoId } });
  for (const { report_id: reportId, part, other } of places) {
    const kept: GroupPart = part === 'filing' || other === 'filing' ? 'filing' : 'partner';
    const change = { before: { groupId: fromId, part }, after: { groupId: intoId, part: kept } };
    const event = reportEvent('report.group-replaced', reportId, change, intoId);
    await recordEvent(tx, moment, event);
  }
}
