// What the register says of an act itself: how it is called, and whether it is in force.

export const actStatuses = ['in_force', 'repealed', 'ceased', 'unknown'] as const;
export type ActStatus = (typeof actStatuses)[number];

/** The requisites of an act as its form has them: what is not known is empty. */
export interface ActRequisites {
  type: string;
  date: string;
  /** Of an act of which no day is known. */
  year: string;
  number: string;
  regNumber: string;
  regDate: string;
  issuerRu: string;
  issuerKk: string;
  issuerEn: string;
  titleRu: string;
  titleKk: string;
  titleEn: string;
  shortRu: string;
  shortKk: string;
  shortEn: string;
  aliases: string[];
  adiletId: string;
  status: ActStatus;
  statusAsOf: string;
  /** The key of the act that stands in its place. */
  successor: string;
  levels: string[];
}

type Named = Pick<
  ActRequisites,
  | 'titleRu'
  | 'titleKk'
  | 'titleEn'
  | 'shortRu'
  | 'shortKk'
  | 'shortEn'
  | 'number'
  | 'regNumber'
  | 'adiletId'
  | 'aliases'
>;

/** All that an act is looked for by. */
export const searchTextOf = (act: Named): string =>
  [
    ...[act.titleRu, act.titleKk, act.titleEn, act.shortRu, act.shortKk, act.shortEn],
    ...[act.number, act.regNumber, act.adiletId, ...act.aliases],
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();

/** Where Adilet shows an act. */
export const adiletAddress = (adiletId: string): string | null =>
  adiletId === '' ? null : `https://adilet.zan.kz/rus/docs/${adiletId}`;

const statusFields: readonly string[] = ['status', 'statusAsOf', 'successor'];

/** The names of the requisites that differ: those of the act's standing, and the others. */
export function changedRequisites(before: ActRequisites, after: ActRequisites) {
  const names = Object.keys(before) as (keyof ActRequisites)[];
  const changed = names.filter((name) => String(before[name]) !== String(after[name]));
  return {
    standing: changed.filter((name) => statusFields.includes(name)),
    others: changed.filter((name) => !statusFields.includes(name)),
  };
}

/** What does not fit together, as the code of a mistake beside each field. */
export function mistakesOf(act: ActRequisites, own: { key: string }): Record<string, string> {
  const isOver = act.status === 'repealed' || act.status === 'ceased';
  return {
    ...(act.titleRu === '' && act.titleKk === '' ? { titleRu: 'imports.error.no-title' } : {}),
    ...(act.date === '' && act.year === '' ? { date: 'errors.required' } : {}),
    ...(act.regDate !== '' && act.regNumber === '' ? { regNumber: 'errors.required' } : {}),
    ...(act.successor !== '' && !isOver ? { successor: 'requisites.error.in-force' } : {}),
    ...(act.successor === own.key ? { successor: 'requisites.error.itself' } : {}),
  };
}
