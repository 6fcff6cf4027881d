import type { Actor } from '#app/access/actor.ts';
import { beginImport } from '#app/features/acts/commands/begin-import.server.ts';
import { keepImport } from '#app/features/acts/commands/keep-import.server.ts';
import { readImport } from '#app/features/acts/jobs/read-import.server.ts';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { stagedOf } from '#app/features/acts/domain/import/staged-units.ts';
import { suspicionsOf } from '#app/features/acts/domain/import/suspicions.ts';
import { keepImportSchema } from '#app/features/acts/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { newId, sha256 } from '#app/platform/ids.ts';
import { contextOf } from './command.ts';

const now = new Date('2026-11-25T06:00:00Z');

/** A file of an act that was sent; nothing has read it yet. */
export async function sendAct(actor: Actor, bytes: Buffer | string, name = 'act.txt') {
  const stored = await fileStore().storeBytes(Buffer.from(bytes));
  return beginImport(contextOf(actor, now), { ...stored, name });
}

/** An import whose file was read, as it stands now. */
export async function readAct(actor: Actor, bytes: Buffer | string, name?: string) {
  const sent = await sendAct(actor, bytes, name);
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await readImport(sent.id, () => now);
  return importNow(sent.id);
}

/** An import's row with its units in their order. */
export const importNow = (id: string) =>
  db().actImport.findUniqueOrThrow({
    where: { id },
    include: { units: { orderBy: { position: 'asc' } } },
  });

/** Keeps an import as an edition, as the form sends it. */
export const keepAct = (
  actor: Actor,
  { id, rowVersion }: { id: string; rowVersion: number },
  given: object = {},
) =>
  keepImport(contextOf(actor, now), {
    id,
    seen: rowVersion,
    input: keepImportSchema.parse({
      seen: rowVersion,
      act: 'law_education',
      language: 'ru',
      validFrom: '2026-09-01',
      extent: 'full',
      ...given,
    }),
  });

/** An import that was read already, as rows alone: nobody's file lies behind it. */
export async function makeReadImport(byId: string, text = plainAct): Promise<string> {
  const units = stagedOf(outlineOf(readActText(text).paragraphs));
  const id = newId();
  await db().actImport.create({
    data: {
      ...{ id, way: 'file', state: 'read', format: 'lines', byId, createdAt: now },
      ...{
        fileName: 'закон.txt',
        storageKey: id.replaceAll('-', ''),
        sha256: sha256(id),
        size: 100,
      },
      guess: { language: 'ru', opening: 'Статья 1. Слова', adiletId: '', editionDate: '' },
      suspicions: suspicionsOf(units).map((one) => ({ ...one })),
      undo: { put: [], remove: [] },
      units: { createMany: { data: units } },
    },
    select: { id: true },
  });
  return id;
}

/** A short act with a skipped number, look-alike letters and a point that two ran together in. */
export const plainAct = `
Глава 1. Общее
Статья 1. Слова
1. Первый пункт:
1) один;
2) два.
2. Второй пункт. 3. Третий пункт.
Статья 3. Дeла
1. Пункт.
`;
