import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore, type StoredFile } from '#app/platform/files/file-store.server.ts';
import { safeFileName } from '#app/platform/files/safe-file-name.ts';
import { sha256 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { importEvent } from '../events.ts';
import { findSameFile } from '../queries/find-same-file.server.ts';

export interface SentAct extends StoredFile {
  name: string;
}

type Begun = Result<{ id: string }>;

/**
 * Takes a file of an act to be read. The same file is looked at in one place: whoever sends it again
 * comes to the import that is open; one that is an edition already is refused.
 */
export async function beginImport(context: CommandContext, file: SentAct): Promise<Begun> {
  return begin(context, 'file', file);
}

/** Takes a pasted text to be read; it is kept as it came. */
export async function beginImportOfText(context: CommandContext, text: string): Promise<Begun> {
  const allowed = authorize(context.actor, 'act.import-edit');
  if (!allowed.ok) return allowed;
  const bytes = Buffer.from(text, 'utf8');
  const there = await thereAlready(sha256(bytes));
  if (there) return there;
  const stored = await fileStore().storeBytes(bytes);
  return begin(context, 'text', { ...stored, name: '' });
}

async function begin(context: CommandContext, way: 'file' | 'text', file: SentAct): Promise<Begun> {
  const allowed = authorize(context.actor, 'act.import-edit');
  if (!allowed.ok) return allowed;
  const there = await thereAlready(file.sha256);
  // A copy that nobody will read is not kept.
  if (there?.ok) await fileStore().remove(file.storageKey);
  if (there) return there;
  try {
    return await inTransaction((tx) => insert(tx, context, way, file));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await fileStore().remove(file.storageKey);
    return (await thereAlready(file.sha256)) ?? invalid('imports.error.again');
  }
}

async function insert(
  tx: Transaction,
  { actor, now, newId }: CommandContext,
  way: 'file' | 'text',
  { storageKey, size, name, sha256: hash }: SentAct,
): Promise<Begun> {
  const id = newId();
  const by = recordedActor(actor);
  if (by.kind !== 'account') throw new Error('An import is begun by a person.');
  await tx.actImport.create({
    data: {
      ...{ id, way, storageKey, size, sha256: hash, byId: by.accountId, createdAt: now },
      fileName: name === '' ? '' : safeFileName(name),
    },
    select: { id: true },
  });
  await enqueue(tx, 'read-act', { importId: id });
  const event = importEvent('act-import.begun', id, { after: { way, size, sha256: hash } });
  await recordEvent(tx, { actor: by, now }, event);
  return { ok: true, id };
}

async function thereAlready(hash: string): Promise<Begun | null> {
  const same = await findSameFile(hash);
  if (same === null) return null;
  if ('importId' in same) return { ok: true, id: same.importId };
  return invalid('imports.error.same-file', { file: 'imports.error.same-file' });
}
