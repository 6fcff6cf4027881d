import { recordedActor } from '#app/access/recorded-actor.ts';
import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { coverageEvent } from '../events.ts';

/** What of coverage is taken out: a table with its filter, or how much of the acts was read. */
export interface ExportInput {
  view: 'area' | 'region' | 'acts';
  region: string | null;
  area: string | null;
  form: 'csv' | 'xlsx';
}

/** Records that a table leaves the product, before its first byte does. */
export async function recordExport(
  { actor, now, newId }: Pick<CommandContext, 'actor' | 'now' | 'newId'>,
  input: ExportInput,
): Promise<Result> {
  const allowed = authorize(actor, 'export.coverage');
  if (!allowed.ok) return allowed;
  await inTransaction((tx) =>
    recordEvent(
      tx,
      { actor: recordedActor(actor), now },
      coverageEvent('coverage.exported', newId(), { after: input }),
    ),
  );
  return { ok: true };
}
