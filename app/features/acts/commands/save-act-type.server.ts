import { authorize } from '#app/access/authorize.ts';
import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { referenceEvent } from '../events.ts';
import { actTypeSeal, type ActType } from '../queries/list-act-types.server.ts';

/** The administrator corrects the words of a type of acts and its rank; `seen` is the seal that they have before them. */
export async function saveActType(
  context: CommandContext,
  { key, seen, ...data }: ActType & { seen: string },
): Promise<Result> {
  const allowed = authorize(context.actor, 'reference-data.edit');
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx): Promise<Result> => {
    const [type] = await tx.$queryRaw<ActType[]>`
      select key, label_ru as "labelRu", label_kk as "labelKk", label_en as "labelEn", rank
      from act_type where key = ${key} for update`;
    if (!type) return invalid('lists.error.unknown');
    if (actTypeSeal(type) !== seen) return conflict('lists.error.changed');
    await tx.actType.update({ where: { key }, data, select: { key: true } });
    const change = { before: { rank: type.rank }, after: { key, rank: data.rank } };
    const event = referenceEvent('reference.act-type-saved', seededUuid('act_type', key), change);
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}
