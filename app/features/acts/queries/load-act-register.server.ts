import { db, type Transaction } from '#app/platform/database.server.ts';
import { registerOf, type ActRegister, type RegisterAct } from '../domain/act-register.ts';

/** The register prepared for finding acts that a text names. */
export const loadActRegister = async (tx: Transaction = db()): Promise<ActRegister> =>
  registerOf(await loadRegisterActs(tx));

/** What the register tells of each act to find it in a text. */
export async function loadRegisterActs(tx: Transaction = db()): Promise<RegisterAct[]> {
  const acts = await tx.act.findMany({
    select: {
      key: true,
      typeKey: true,
      date: true,
      number: true,
      adiletId: true,
      titleRu: true,
      titleKk: true,
      titleEn: true,
      shortRu: true,
      shortKk: true,
      shortEn: true,
      aliases: true,
    },
  });
  return acts.map(({ key, typeKey, date, number, adiletId, aliases, ...texts }) => ({
    key,
    type: typeKey,
    date: date?.toISOString().slice(0, 10) ?? null,
    number,
    adiletId,
    titles: [...new Set(Object.values(texts))].filter((title) => title !== ''),
    aliases,
  }));
}
