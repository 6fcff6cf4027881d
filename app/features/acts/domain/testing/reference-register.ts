// The register of the reference data, for tests of the parser.
import { readFileSync } from 'node:fs';
import type { NamedAct } from '../act-names.ts';
import { registerOf } from '../act-register.ts';

interface Entry extends NamedAct {
  key: string;
  adilet_id: string | null;
  aliases: string[];
}

/** The acts as the seed holds them. */
export const referenceActs: Entry[] = JSON.parse(
  readFileSync('prisma/seed/reference/acts.json', 'utf8'),
);

export const referenceRegister = registerOf(
  referenceActs.map(({ key, type, date, number, adilet_id, title, short, aliases }) => ({
    key,
    type,
    date,
    number,
    adiletId: adilet_id,
    titles: [title.ru, title.kk, title.en].filter(Boolean),
    aliases: [...aliases, short.ru, short.kk, short.en].filter(Boolean),
  })),
);
