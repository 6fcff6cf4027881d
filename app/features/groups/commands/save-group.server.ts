import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden, invalid } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupEvent } from '../events.ts';
import { areRegions } from '../queries/are-regions.server.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import type { SaveGroupInput } from '../schema.ts';

/** Keeps a group's profile, if nobody has changed it since the form was opened. */
export async function saveGroup(
  context: CommandContext,
  input: SaveGroupInput & { groupId: string },
): Promise<Result> {
  const { groupId, version, regions, ...profile } = input;
  const { now } = context;
  const allowed = authorize(context.actor, 'group.profile.edit', { id: groupId });
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, now);
    if (!group) return hidden;
    if (group.rowVersion !== version) return conflict('errors.changed');
    if (!(await areRegions(tx, regions))) {
      return invalid('errors.check-fields', { regions: 'errors.not-valid' });
    }
    const before = await tx.group.findUniqueOrThrow({ where: { id: groupId } });
    const fields = (['name', 'kind', 'about'] as const).filter(
      (field) => before[field] !== profile[field],
    );
    await tx.group.update({
      where: { id: groupId },
      data: { ...profile, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const actor = recordedActor(context.actor);
    if (fields.length > 0) {
      const event = groupEvent('group.profile-saved', groupId, { after: { fields } });
      await recordEvent(tx, { actor, now }, event);
    }
    const change = await setRegions(tx, groupId, regions);
    if (change)
      await recordEvent(tx, { actor, now }, groupEvent('group.regions-set', groupId, change));
    return { ok: true };
  });
}

/** Replaces the group's regions; null where they are the same. */
async function setRegions(tx: Transaction, groupId: string, keys: readonly string[]) {
  const rows = await tx.groupRegion.findMany({ where: { groupId } });
  const before = rows.map(({ regionKey }) => regionKey).sort();
  const after = [...new Set(keys)].sort();
  if (before.join() === after.join()) return null;
  await tx.groupRegion.deleteMany({ where: { groupId } });
  await tx.groupRegion.createMany({ data: after.map((regionKey) => ({ groupId, regionKey })) });
  return { before: { regions: before }, after: { regions: after } };
}
