import { invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import type { AccountActor } from '#app/access/actor.ts';
import type { ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import type { SourceState } from '../domain/source-lists.ts';
import { sourceEvent } from '../events.ts';
import type { AddSource } from '../schema.ts';

const mostSources = 100;

/** What a person says of a source. */
export type Described = Pick<
  AddSource,
  | 'kind'
  | 'role'
  | 'title'
  | 'outlet'
  | 'outletType'
  | 'author'
  | 'publishedOn'
  | 'publishedNote'
  | 'language'
  | 'quote'
>;

/** The columns of a description; what is not given is empty. */
export const descriptionColumns = (described: Described) => ({
  ...described,
  outletType: described.outletType ?? null,
  publishedOn: described.publishedOn ? new Date(described.publishedOn) : null,
  language: described.language ?? null,
});

/** Puts a source at the end of a report's list, with its event; after routing it is an amendment. */
export async function insertSource(
  tx: Transaction,
  context: CommandContext & { actor: AccountActor },
  report: ReportInHand,
  source: { id: string; state: SourceState; described: Described } & Pick<
    Prisma.SourceUncheckedCreateInput,
    | 'url'
    | 'addressKey'
    | 'noAddressReason'
    | 'isProtected'
    | 'protectedDescription'
    | 'protectedById'
  >,
): Promise<{ ok: true } | Refusal> {
  const { actor, now } = context;
  const { described, id, state, ...columns } = source;
  const { _count, _max } = await tx.source.aggregate({
    where: { reportId: report.id },
    _count: true,
    _max: { position: true },
  });
  if (_count >= mostSources) return invalid('sources.mistake.too-many');
  const isAfterRouting = report.facts.status !== 'draft';
  const isFromOffice = actor.officeRole !== null;
  await tx.source.create({
    data: {
      ...columns,
      ...descriptionColumns(described),
      id,
      state,
      reportId: report.id,
      position: (_max.position ?? 0) + 1,
      addedById: actor.accountId,
      addedAt: now,
      isAfterRouting,
      isFromOffice,
    },
    select: { id: true },
  });
  const after = { kind: described.kind, state, isAfterRouting, isFromOffice };
  await recordEvent(tx, { actor, now }, sourceEvent('source.added', id, report.id, { after }));
  return { ok: true };
}
