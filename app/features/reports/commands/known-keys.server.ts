import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { choiceLists, type ChoiceList, type DraftContent } from '../domain/draft-content.ts';

/** Acts of the register by their own key. */
export type KnownActs = ReadonlyMap<string, { id: string; key: string; adiletId: string | null }>;

interface Known {
  acts: KnownActs;
  /** Mistakes by the name of their field, where a key is of no list or act. */
  mistakes: Record<string, string>;
}

const fieldOfList: Record<ChoiceList, string> = {
  gap_kind: 'kind.gapKinds.keys',
  conflict_kind: 'conflict.kinds.keys',
  corruption_factor: 'kind.factors.keys',
  region: 'where.regions.keys',
  education_level: 'where.levels.keys',
  organisation_type: 'where.organisations.keys',
  risk_area: 'where.risks.keys',
  harm_kind: 'harm.harms.keys',
};

const lists = Object.keys(choiceLists) as ChoiceList[];

/** Looks up every key that a content names: a stranger among them is a mistake in its field. */
export async function findKnown(tx: Transaction, content: DraftContent): Promise<Known> {
  const named = content.norm.provisions.flatMap(({ actKey }) => actKey ?? []);
  const tables = lists.map(
    (list) => Prisma.sql`select ${list} as list, key from ${Prisma.raw(list)}`,
  );
  const chosen = lists.some((list) => choiceLists[list](content).keys.length > 0);
  // What names nothing has nothing to be looked up: most drafts begin so.
  const [acts, keys] = await Promise.all([
    named.length === 0
      ? []
      : tx.act.findMany({
          where: { key: { in: named } },
          select: { id: true, key: true, adiletId: true },
        }),
    chosen
      ? tx.$queryRaw<{ list: ChoiceList; key: string }[]>`${Prisma.join(tables, ' union all ')}`
      : [],
  ]);
  const known = new Set(keys.map(({ list, key }) => `${list} ${key}`));
  const actsByKey = new Map(acts.map((act) => [act.key, act]));
  const strangers = lists.filter((list) =>
    choiceLists[list](content).keys.some((key) => !known.has(`${list} ${key}`)),
  );
  const mistakes = Object.fromEntries(
    strangers.map((list) => [fieldOfList[list], 'errors.not-valid']),
  );
  content.norm.provisions.forEach(({ actKey }, index) => {
    if (actKey !== null && !actsByKey.has(actKey)) {
      mistakes[`norm.provisions[${index}].actKey`] = 'errors.not-valid';
    }
  });
  return { acts: actsByKey, mistakes };
}
