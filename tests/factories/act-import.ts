import type { Actor } from '#app/access/actor.ts';
import { beginImport } from '#app/features/acts/commands/begin-import.server.ts';
import { keepImport } from '#app/features/acts/commands/keep-import.server.ts';
import { readImport } from '#app/features/acts/jobs/read-import.server.ts';
import { keepImportSchema } from '#app/features/acts/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
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
