import { readFileSync } from 'node:fs';
import type { NamedAct } from '../domain/act-names.ts';
import { registerOf, type ActRegister } from '../domain/act-register.ts';

interface Entry extends NamedAct {
  key: string;
  adilet_id: string | null;
  aliases: string[];
}

const file = new URL('../../../../prisma/seed/reference/acts.json', import.meta.url);

/** The acts of the reference data, as they lie in the project: for work without a database. */
export const referenceActs = (): Entry[] => JSON.parse(readFileSync(file, 'utf8')) as Entry[];

/** The register that these acts make. */
export const referenceRegister = (): ActRegister =>
  registerOf(
    referenceActs().map(({ key, type, date, number, adilet_id, title, short, aliases }) => ({
      key,
      type,
      date,
      number,
      adiletId: adilet_id,
      titles: [title.ru, title.kk, title.en].filter(Boolean),
      aliases: [...aliases, short.ru, short.kk, short.en].filter(Boolean),
    })),
  );
