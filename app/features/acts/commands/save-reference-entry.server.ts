import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { ReferenceEntry } from '../domain/reference-lists.ts';
import { referenceEvent } from '../events.ts';

type Labels = Omit<ReferenceEntry, 'list' | 'key'>;
type Table = {
  updateMany(args: { where: { key: string }; data: Labels }): Promise<{ count: number }>;
};

/** The administrator corrects the labels of an entry, or takes it out of new reports' choice. */
export function saveReferenceEntry(
  context: CommandContext,
  input: ReferenceEntry,
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const allowed = authorize(context.actor, 'reference-data.edit');
    if (!allowed.ok) return allowed;
    if (context.actor.kind === 'visitor') return invalid('errors.sign-in');
    const { list, key, ...data } = input;
    const { count } = await tableOf(tx, list).updateMany({ where: { key }, data });
    if (count === 0) return invalid('lists.error.unknown');
    const event = referenceEvent('reference.entry-saved', seededUuid(list, key), {
      after: { list, key, isActive: data.isActive },
    });
    await recordEvent(tx, { actor: context.actor, now: context.now }, event);
    return { ok: true };
  });
}

function tableOf(tx: Transaction, list: ReferenceEntry['list']): Table {
  const tables = {
    education_level: tx.educationLevel,
    organisation_type: tx.organisationType,
    gap_kind: tx.gapKind,
    corruption_factor: tx.corruptionFactor,
    risk_area: tx.riskArea,
    harm_kind: tx.harmKind,
  };
  return tables[list] as unknown as Table;
}
