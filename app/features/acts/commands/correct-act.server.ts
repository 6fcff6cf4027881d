import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import {
  adiletAddress,
  changedRequisites,
  mistakesOf,
  searchTextOf,
  type ActRequisites,
} from '../domain/act-requisites.ts';
import { actEvent } from '../events.ts';
import { isNamedSql, requisitesSeal, requisitesSql } from '../queries/act-requisites.server.ts';
import type { CorrectAct } from '../schema.ts';

interface HeldAct {
  id: string;
  key: string;
  kept: ActRequisites;
  isNamed: boolean;
  replacedById: string | null;
}

/** The office corrects what the register says of an act; `seen` is the seal of what it had before it. */
export async function correctAct(
  context: CommandContext,
  { key, seen, ...act }: CorrectAct & { key: string },
): Promise<Result<{ key: string }>> {
  const allowed = authorize(context.actor, 'act.import-edit');
  if (!allowed.ok) return allowed;
  try {
    return await inTransaction(async (tx) => {
      const [held] = await tx.$queryRaw<HeldAct[]>`
        select a.id, a.key, ${Prisma.raw(requisitesSql)} as kept, ${Prisma.raw(isNamedSql)} as "isNamed",
          a.replaced_by_id as "replacedById"
        from act a where a.key = ${key} or a.adilet_id = ${key} for no key update of a`;
      if (!held) return hidden;
      if (requisitesSeal(held.kept) !== seen) return conflict('requisites.error.changed');
      const levels = act.levels.toSorted();
      return await correct(tx, context, held, { ...act, year: act.date ? '' : act.year, levels });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return invalid('errors.check-fields', { adiletId: 'imports.error.act-there' });
  }
}

async function correct(
  tx: Transaction,
  context: CommandContext,
  held: HeldAct,
  asked: ActRequisites,
): Promise<Result<{ key: string }>> {
  const after = { ...asked, titleRu: asked.titleRu || asked.titleKk };
  after.shortRu ||= after.titleRu;
  const { standing, others } = changedRequisites(held.kept, after);
  if (standing.length + others.length === 0) return { ok: true, key: held.key };
  const successor = await successorOf(tx, held, after);
  if (successor !== null && typeof successor === 'object') return successor;
  const mistakes = {
    ...mistakesOf(asked, held),
    ...(await unknownPicks(tx, after)),
    ...(held.isNamed && others.includes('adiletId')
      ? { adiletId: 'requisites.error.code-in-use' }
      : {}),
  };
  if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
  await write(tx, held.id, after, { successor, others });
  const moment = { actor: recordedActor(context.actor), now: context.now };
  if (others.length > 0) {
    await recordEvent(
      tx,
      moment,
      actEvent('act.corrected', held.id, { after: { fields: others } }),
    );
  }
  if (standing.length > 0) {
    const change = {
      before: { status: held.kept.status, replacedById: held.replacedById },
      after: { status: after.status, replacedById: successor },
    };
    await recordEvent(tx, moment, actEvent('act.status-set', held.id, change));
  }
  return { ok: true, key: held.key };
}

/** The act that stands in the place of this one; a chain of successors never comes back to it. */
async function successorOf(
  tx: Transaction,
  held: HeldAct,
  { successor }: ActRequisites,
): Promise<string | Refusal | null> {
  if (successor === '' || successor === held.key) return null;
  const chain = await tx.$queryRaw<{ id: string }[]>`
    with recursive chain (id, next) as (
      select id, replaced_by_id from act where key = ${successor}
      union
      select a.id, a.replaced_by_id from act a join chain on a.id = chain.next)
    select id from chain`;
  if (chain.length === 0)
    return invalid('errors.check-fields', { successor: 'imports.error.no-act' });
  if (!chain.some(({ id }) => id === held.id)) return chain[0]!.id;
  return invalid('errors.check-fields', { successor: 'requisites.error.circle' });
}

async function unknownPicks(tx: Transaction, { type, levels }: ActRequisites) {
  const isType = (await tx.actType.count({ where: { key: type } })) > 0;
  const known = await tx.educationLevel.count({ where: { key: { in: levels } } });
  return {
    ...(isType ? {} : { type: 'imports.error.no-type' }),
    ...(known === levels.length ? {} : { levels: 'errors.not-valid' }),
  };
}

const day = (text: string): Date | null => (text === '' ? null : new Date(text));

async function write(
  tx: Transaction,
  id: string,
  act: ActRequisites,
  { successor, others }: { successor: string | null; others: readonly string[] },
): Promise<void> {
  const { type, date, year, number, regNumber, regDate, adiletId, statusAsOf, levels, ...rest } =
    act;
  const { successor: _key, ...words } = rest;
  await tx.act.update({
    where: { id },
    data: {
      ...words,
      typeKey: type,
      date: day(date),
      dateText: date || year,
      number: number || null,
      regNumber: regNumber || null,
      regDate: day(regDate),
      adiletId: adiletId || null,
      ...(others.includes('adiletId') ? { url: adiletAddress(adiletId) } : {}),
      statusAsOf: day(statusAsOf),
      replacedById: successor,
      searchText: searchTextOf(act),
    },
    select: { id: true },
  });
  if (!others.includes('levels')) return;
  await tx.actLevel.deleteMany({ where: { actId: id } });
  await tx.actLevel.createMany({ data: levels.map((levelKey) => ({ actId: id, levelKey })) });
}
