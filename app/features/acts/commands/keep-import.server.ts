import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { treeOfStaged } from '../domain/import/staged-units.ts';
import { importEvent } from '../events.ts';
import type { KeepImport } from '../schema.ts';
import { addAct } from './add-act.server.ts';
import { keepEdition } from './keep-edition.server.ts';
import { loadStaged } from './staged-rows.server.ts';
import { takeImport } from './take-import.server.ts';

type Kept = Result<{ actKey: string; editionId: string; language: string; validFrom: string }>;

/** Keeps the tree of an import as an edition of an act of the register, or of a new one. */
export async function keepImport(
  context: CommandContext,
  asked: { id: string; seen: number; input: KeepImport },
): Promise<Kept> {
  try {
    return await inTransaction((tx) => keep(tx, context, asked));
  } catch (error) {
    // Two new acts by one Adilet id at once.
    if (!isDuplicate(error)) throw error;
    return invalid('errors.check-fields', { adiletId: 'imports.error.act-there' });
  }
}

async function keep(
  tx: Transaction,
  context: CommandContext,
  { id, seen, input }: { id: string; seen: number; input: KeepImport },
): Promise<Kept> {
  const held = await takeImport(tx, context, { id, seen });
  if ('ok' in held) return held;
  if (held.state !== 'read') return invalid('imports.error.not-read');
  const by = { actor: recordedActor(context.actor), now: context.now };
  const act =
    input.act === ''
      ? await addAct(tx, context, input)
      : await tx.act.findUnique({ where: { key: input.act }, select: { id: true, key: true } });
  if (!act) return invalid('errors.check-fields', { act: 'imports.error.no-act' });
  if ('ok' in act) return act;
  const { language, validFrom, label, extent } = input;
  const kept = await keepEdition(tx, by, {
    ...{ actId: act.id, language, validFrom, label, extent },
    sourceFormat: held.format,
    sourceSha256: held.sha256,
    units: treeOfStaged(await loadStaged(tx, id)),
  });
  if (kept.outcome !== 'added') {
    const field = kept.outcome === 'same-day' ? 'validFrom' : 'act';
    return invalid('errors.check-fields', { [field]: `imports.error.${kept.outcome}` });
  }
  const { editionId } = kept;
  await tx.actImport.update({
    where: { id },
    data: { state: 'kept', editionId, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  await tx.actImportUnit.deleteMany({ where: { importId: id } });
  await recordEvent(tx, by, importEvent('act-import.kept', id, { after: { editionId } }));
  return { ok: true, actKey: act.key, editionId, language, validFrom };
}
