import { invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { adiletAddress, searchTextOf } from '../domain/act-requisites.ts';
import { actEvent } from '../events.ts';
import type { NewAct } from '../schema.ts';

/** Puts an act into the register by its requisites; nobody has checked its status yet. */
export async function addAct(
  tx: Transaction,
  { actor, now, newId }: CommandContext,
  {
    type,
    date,
    number,
    regNumber,
    adiletId,
    titleRu,
    titleKk,
    titleEn,
    issuerRu,
    issuerKk,
  }: NewAct,
): Promise<{ id: string; key: string } | Refusal> {
  const isType = (await tx.actType.count({ where: { key: type } })) > 0;
  const mistakes = {
    ...(isType ? {} : { type: 'imports.error.no-type' }),
    ...(date === '' ? { date: 'errors.required' } : {}),
    ...(titleRu === '' && titleKk === '' ? { titleRu: 'imports.error.no-title' } : {}),
  };
  if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
  if (adiletId !== '' && (await tx.act.count({ where: { adiletId } })) > 0) {
    return invalid('errors.check-fields', { adiletId: 'imports.error.act-there' });
  }
  const id = newId();
  const key = adiletId === '' ? `act_${id.replaceAll('-', '')}` : `act_${adiletId.toLowerCase()}`;
  const names = {
    ...{ titleKk, titleEn, shortKk: titleKk, shortEn: titleEn, aliases: [] },
    ...{ titleRu: titleRu || titleKk, shortRu: titleRu || titleKk },
  };
  await tx.act.create({
    data: {
      ...{ id, key, typeKey: type, date: new Date(date), dateText: date, issuerRu, issuerKk },
      ...{ issuerEn: '', ...names },
      number: number || null,
      regNumber: regNumber || null,
      adiletId: adiletId || null,
      url: adiletAddress(adiletId),
      status: 'unknown',
      searchText: searchTextOf({ ...names, number, regNumber, adiletId }),
    },
    select: { id: true },
  });
  const event = actEvent('act.added', id, { after: { key, type } });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
  return { id, key };
}
