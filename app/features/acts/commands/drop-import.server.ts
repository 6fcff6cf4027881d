import type { CommandContext, Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { importEvent } from '../events.ts';
import { takeImport } from './take-import.server.ts';

/** Gives an import up: its tree and its file go. */
export async function dropImport(
  context: CommandContext,
  { id, seen }: { id: string; seen: number },
): Promise<Result> {
  const dropped = await inTransaction(async (tx): Promise<Result<{ storageKey: string }>> => {
    const held = await takeImport(tx, context, { id, seen });
    if ('ok' in held) return held;
    await tx.actImportUnit.deleteMany({ where: { importId: id } });
    await tx.$executeRaw`
      update act_import set state = 'dropped', reason = '', undo = null, suspicions = '[]',
        row_version = row_version + 1
      where id = ${id}::uuid`;
    const event = importEvent('act-import.dropped', id, { after: { state: 'dropped' } });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true, storageKey: held.storageKey };
  });
  if (!dropped.ok) return dropped;
  await fileStore().remove(dropped.storageKey);
  return { ok: true };
}
