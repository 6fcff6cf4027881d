import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import {
  claimOf,
  conflict,
  forbidden,
  invalid,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { checkAddress } from '#app/platform/fetch/address-policy.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { addressKeyOf, addressMistake, withoutAnchor } from '../domain/source-address.ts';
import { sourceEvent } from '../events.ts';
import { additionOf } from '../policy.ts';
import type { AddSource } from '../schema.ts';
import { afterChange } from './after-change.server.ts';
import { insertSource } from './insert-source.server.ts';
import { keepTypedText } from './supply-text.server.ts';

type Added = { ok: true; id: string };
type Address = { url: string; addressKey: string } | null;

/**
 * Adds a source to a draft or, as an amendment, to a routed report: an address is queued to be
 * fetched, and what has none is kept as it was typed.
 */
export async function addSource(
  context: CommandContext,
  { reportId, input }: { reportId: string; input: AddSource },
): Promise<Added | Refusal> {
  const { actor } = context;
  if (actor.kind !== 'account') return forbidden();
  const address = addressOf(input.url);
  if (address && 'ok' in address) return address;
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const action = additionOf(report.facts, 'source');
    if (action === null) return conflict('sources.mistake.closed');
    const allowed = authorize(actor, action, report.facts);
    if (!allowed.ok) return allowed;
    return oncePerKey(tx, claimOf(context), invalid('errors.other-body'), () =>
      add(tx, { ...context, actor }, { report, address, input }),
    );
  });
}

async function add(
  tx: Transaction,
  context: CommandContext & { actor: AccountActor },
  { report, address, input }: { report: ReportInHand; address: Address; input: AddSource },
): Promise<Added | Refusal> {
  const { actor, now } = context;
  const {
    url: _url,
    text,
    noAddressReason,
    isProtected,
    protectedDescription,
    ...described
  } = input;
  if (address && (await isHere(tx, report.id, address.addressKey))) {
    return invalid('errors.check-fields', { url: 'sources.address.already-here' });
  }
  const id = context.newId();
  const source = {
    report: report.facts,
    isProtected: false,
    addedById: actor.accountId,
    namedIds: [],
  };
  const mayProtect = isProtected
    ? authorize(actor, 'source.protect', source)
    : { ok: true as const };
  if (!mayProtect.ok) return mayProtect;

  const inserted = await insertSource(tx, context, report, {
    id,
    state: address ? 'queued' : 'by_hand',
    described,
    ...address,
    noAddressReason: address ? '' : noAddressReason,
    isProtected,
    protectedById: isProtected ? actor.accountId : null,
    protectedDescription: isProtected ? protectedDescription : '',
  });
  if (!inserted.ok) return inserted;
  if (isProtected) {
    const event = sourceEvent('source.protected', id, report.id, { after: { namedIds: [] } });
    await recordEvent(tx, { actor, now }, event);
  }
  if (address) await enqueue(tx, 'capture-source', { sourceId: id });
  else if (text !== '') await keepTypedText(tx, context, { sourceId: id, text });
  await afterChange(tx, report.id, now);
  return { ok: true, id };
}

/** The address as it is kept, null where none was given, or why it cannot be fetched. */
function addressOf(text: string): Address | Refusal {
  if (text === '') return null;
  const verdict = checkAddress(text, readEnv().fetchAllow);
  if (!verdict.allowed)
    return invalid('errors.check-fields', { url: addressMistake(verdict.reason) });
  return { url: withoutAnchor(verdict.url), addressKey: addressKeyOf(verdict.url) };
}

/** A protected source is no hint to anybody, not even by being in the way. */
async function isHere(tx: Transaction, reportId: string, addressKey: string): Promise<boolean> {
  return (await tx.source.count({ where: { reportId, addressKey, isProtected: false } })) > 0;
}
