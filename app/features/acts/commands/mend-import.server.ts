import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import {
  joinWithBefore,
  mendLetters,
  retype,
  splitAt,
  type Mended,
  type MendRefusal,
  type Renamed,
} from '../domain/import/mends.ts';
import {
  changeBetween,
  type StagedChange,
  type StagedUnit,
} from '../domain/import/staged-units.ts';
import { suspicionsOf } from '../domain/import/suspicions.ts';
import { importEvent } from '../events.ts';
import { insertStaged, loadStaged } from './staged-rows.server.ts';
import { takeImport } from './take-import.server.ts';

export type Mend =
  | { mend: 'join'; no: number }
  | { mend: 'split'; no: number; from: string; unit: Renamed['unit']; number: string }
  | ({ mend: 'retype'; no: number } & Renamed)
  | { mend: 'letters'; no: null };

/** Where a mend that was refused went wrong. */
const fieldOf: Partial<Record<MendRefusal, string>> = {
  'words-not-found': 'from',
  'bad-number': 'number',
  'number-needed': 'number',
};

/** Mends one place of an import's tree; `seen` is the version that whoever mends has before them. */
export function mendImport(
  context: CommandContext,
  { id, seen, ...mend }: Mend & { id: string; seen: number },
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const held = await takeImport(tx, context, { id, seen });
    if ('ok' in held) return held;
    const units = await loadStaged(tx, id);
    const mended = done(units, mend);
    if ('refused' in mended) {
      const code = `imports.error.${mended.refused}`;
      const field = fieldOf[mended.refused];
      return field ? invalid('errors.check-fields', { [field]: code }) : invalid(code);
    }
    await write(tx, id, mended, changeBetween(mended, units));
    const after = { mend: mend.mend, no: mend.no, units: mended.length };
    const event = importEvent('act-import.mended', id, { after });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}

/** Takes the last mend back. */
export function undoMend(
  context: CommandContext,
  { id, seen }: { id: string; seen: number },
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const held = await takeImport(tx, context, { id, seen });
    if ('ok' in held) return held;
    const undo = held.undo as StagedChange | null;
    if (!undo) return invalid('imports.error.nothing-to-undo');
    await apply(tx, id, undo);
    const units = await loadStaged(tx, id);
    await write(tx, id, units, null);
    const after = { mend: 'undo', no: null, units: units.length };
    const event = importEvent('act-import.mended', id, { after });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}

function done(units: readonly StagedUnit[], mend: Mend): Mended {
  if (mend.mend === 'letters') return mendLetters(units);
  if (mend.mend === 'join') return joinWithBefore(units, mend.no);
  if (mend.mend === 'split') {
    const { no, from, unit, number } = mend;
    return splitAt(units, no, from, { unit, number });
  }
  const { unit, number, heading, text } = mend;
  return retype(units, mend.no, { unit, number, heading, text });
}

/** Keeps what a mend changed, what looks wrong now, and how to take it back. */
async function write(
  tx: Transaction,
  id: string,
  units: readonly StagedUnit[],
  undo: StagedChange | null,
): Promise<void> {
  if (undo) {
    const touched = new Set(undo.remove.concat(undo.put.map(({ no }) => no)));
    const put = units.filter(({ no }) => touched.has(no));
    const left = new Set(units.map(({ no }) => no));
    await apply(tx, id, {
      put,
      remove: undo.put.map(({ no }) => no).filter((no) => !left.has(no)),
    });
  }
  await tx.actImport.update({
    where: { id },
    data: {
      suspicions: suspicionsOf(units) as unknown as Prisma.InputJsonValue,
      undo: undo ? (undo as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
      mends: { increment: 1 },
      rowVersion: { increment: 1 },
    },
    select: { id: true },
  });
}

async function apply(tx: Transaction, id: string, { put, remove }: StagedChange): Promise<void> {
  if (remove.length > 0) {
    await tx.actImportUnit.deleteMany({ where: { importId: id, no: { in: remove } } });
  }
  await insertStaged(tx, id, put);
}
