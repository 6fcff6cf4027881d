import { rows } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';

/** A type of acts: its words, and its place in the order of force; the lower number wins. */
export interface ActType {
  key: string;
  labelRu: string;
  labelKk: string;
  labelEn: string;
  /** Null for what stands outside that order. */
  rank: number | null;
}

/** Stands for what a type says: whoever saves brings the seal of what they had before them. */
export const actTypeSeal = ({ labelRu, labelKk, labelEn, rank }: ActType): string =>
  sha256(JSON.stringify([labelRu, labelKk, labelEn, rank])).slice(0, 16);

/** Every type of acts by rank, each with its seal. */
export async function listActTypes(): Promise<(ActType & { seal: string })[]> {
  const types = await rows<ActType & Record<string, unknown>>(
    'acts.types',
    `select key, label_ru as "labelRu", label_kk as "labelKk", label_en as "labelEn", rank
     from act_type order by rank nulls last, position`,
    [],
  );
  return types.map((type) => ({ ...type, seal: actTypeSeal(type) }));
}
