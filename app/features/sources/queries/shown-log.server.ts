// Who changed a source and who looked at it, as far as a reader is told.
import type { Actor } from '#app/access/actor.ts';
import type { SourceFacts } from '#app/access/facts.ts';
import { isGuardian } from '#app/access/relations.ts';
import type { ShownPerson } from '#app/features/reports/policy.ts';
import type { FileJson, LogJson } from './source-sql.server.ts';

/** One line of the custody of a source; `by` is null for what the system did. */
export interface LogEntry {
  id: string;
  type: string;
  at: string;
  by: ShownPerson | null;
}

/**
 * Everybody who knows the source whole is told who changed it. Looks are told to those whose
 * protection it is, and looks at a file to who brought it.
 */
export function shownLog(
  actor: Actor,
  source: SourceFacts,
  kept: {
    log: readonly LogJson[];
    files: readonly FileJson[];
    shown: (person: { id: string; name: string }) => ShownPerson;
  },
): LogEntry[] {
  if (actor.kind !== 'account') return [];
  const mine = new Set(
    kept.files.filter(({ uploadedById }) => uploadedById === actor.accountId).map(({ id }) => id),
  );
  return kept.log
    .filter(({ type, objectId }) => {
      if (type === 'source.identity-seen') return isGuardian(actor, source);
      return type !== 'attachment.opened' || mine.has(objectId);
    })
    .map(({ id, type, at, by }) => ({ id, type, at, by: by && kept.shown(by) }));
}
