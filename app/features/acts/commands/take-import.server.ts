import { authorize } from '#app/access/authorize.ts';
import { conflict, hidden, type CommandContext, type Refusal } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';

export interface ImportInHand {
  id: string;
  state: string;
  storageKey: string;
  sha256: string;
  format: string;
  rowVersion: number;
  undo: unknown;
}

/**
 * Locks an import that is read, for whoever has it before them as it now stands; who looks at an
 * older state is told so.
 */
export async function takeImport(
  tx: Transaction,
  { actor }: CommandContext,
  { id, seen }: { id: string; seen: number },
): Promise<ImportInHand | Refusal> {
  const allowed = authorize(actor, 'act.import-edit');
  if (!allowed.ok) return allowed;
  const [held] = await tx.$queryRaw<ImportInHand[]>`
    select id, state, storage_key as "storageKey", sha256, format, row_version as "rowVersion", undo
    from act_import where id = ${id}::uuid for update`;
  if (!held) return hidden;
  if (held.state === 'kept') return conflict('imports.error.kept');
  if (held.state === 'dropped') return conflict('imports.error.dropped');
  if (held.rowVersion !== seen) return conflict('imports.error.changed');
  return held;
}
