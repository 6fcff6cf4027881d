import { authorize } from '#app/access/authorize.ts';
import type { AccountActor } from '#app/access/actor.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import { db, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { extensionOf, safeFileName } from '#app/platform/files/safe-file-name.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { attachmentEvent, sourceEvent } from '../events.ts';
import { additionOf } from '../policy.ts';
import { areNameable } from '../queries/list-nameable.server.ts';
import type { AddFile } from '../schema.ts';
import { afterChange } from './after-change.server.ts';
import { insertSource } from './insert-source.server.ts';
import { takeSource } from './take-source.server.ts';

type Added = { ok: true; sourceId: string; reportId: string };
type Upload = NonNullable<Awaited<ReturnType<Transaction['upload']['findUnique']>>>;
type Acting = CommandContext & { actor: AccountActor };

/**
 * Adds a sent file to its report, as a source of its own or to the source it was sent for. The file
 * keeps the id of its upload, so that a repeat finds it added.
 */
export async function addFile(
  context: CommandContext,
  { uploadId, input }: { uploadId: string; input: AddFile },
): Promise<Added | Refusal> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  const named = input.isRestricted ? [...new Set(input.named)].sort() : [];
  const sent = await db().upload.findUnique({
    where: { id: uploadId },
    select: { reportId: true },
  });
  const areOfReport = !sent || (await areNameable(sent.reportId, named, now));
  return inTransaction(async (tx) => {
    const upload = await takeUpload(tx, uploadId);
    if (!upload) return addedBefore(tx, uploadId, actor.accountId);
    if (upload.uploadedById !== actor.accountId) return hidden;
    const report = await takeReport(tx, actor, upload.reportId);
    if ('ok' in report) return report;
    const action = additionOf(report.facts, 'file');
    if (action === null) return conflict('sources.mistake.closed');
    const allowed = authorize(actor, action, report.facts);
    if (!allowed.ok) return allowed;
    if (!areOfReport) {
      return invalid('errors.check-fields', { named: 'sources.mistake.not-of-report' });
    }

    const sourceId = await sourceOf(tx, { ...context, actor }, { upload, report, input });
    if (typeof sourceId !== 'string') return sourceId;
    await attach(tx, { ...context, actor }, { upload, sourceId, input: { ...input, named } });
    await tx.upload.delete({ where: { id: uploadId }, select: { id: true } });
    await afterChange(tx, report.id, now);
    return { ok: true, sourceId, reportId: report.id };
  });
}

/** Two repeats of one form come one after the other. */
async function takeUpload(tx: Transaction, id: string): Promise<Upload | null> {
  await tx.$queryRaw`select 1 from upload where id = ${id}::uuid for update`;
  return tx.upload.findUnique({ where: { id } });
}

async function addedBefore(
  tx: Transaction,
  id: string,
  accountId: string,
): Promise<Added | Refusal> {
  const file = await tx.attachment.findUnique({
    where: { id, uploadedById: accountId },
    select: { sourceId: true, reportId: true },
  });
  if (!file?.sourceId) return hidden;
  return { ok: true, sourceId: file.sourceId, reportId: file.reportId };
}

async function sourceOf(
  tx: Transaction,
  context: Acting,
  { upload, report, input }: { upload: Upload; report: ReportInHand; input: AddFile },
): Promise<string | Refusal> {
  const { actor } = context;
  if (upload.sourceId !== null) {
    const source = await takeSource(tx, actor, upload.sourceId);
    if ('ok' in source) return source;
    await supplied(tx, context, { sourceId: source.id, reportId: report.id });
    return source.id;
  }
  const { name, isRestricted: _restricted, named: _named, ...described } = input;
  const id = context.newId();
  const title = described.title || safeFileName(name);
  const source = { id, state: 'by_hand' as const, described: { ...described, title } };
  const inserted = await insertSource(tx, context, report, source);
  return inserted.ok ? id : inserted;
}

/** What could not be fetched is given by hand with the file. */
async function supplied(
  tx: Transaction,
  { actor, now }: Acting,
  { sourceId, reportId }: { sourceId: string; reportId: string },
): Promise<void> {
  const { state } = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { state: true },
  });
  if (state !== 'blocked' && state !== 'failed') return;
  await tx.source.update({
    where: { id: sourceId },
    data: { state: 'by_hand', rowVersion: { increment: 1 } },
    select: { id: true },
  });
  const change = { before: { state }, after: { state: 'by_hand', captureId: null } };
  await recordEvent(tx, { actor, now }, sourceEvent('source.supplied', sourceId, reportId, change));
}

async function attach(
  tx: Transaction,
  { actor, now }: Acting,
  { upload, sourceId, input }: { upload: Upload; sourceId: string; input: AddFile },
): Promise<void> {
  const { id, reportId, kind, mime, size, sha256, storageKey, derivativeKey } = upload;
  const { isRestricted, named } = input;
  await tx.attachment.create({
    data: {
      ...{ id, reportId, sourceId, kind, mime, size, sha256, storageKey, derivativeKey },
      name: nameWithEnding(input.name, upload.name),
      isRestricted,
      uploadedById: actor.accountId,
      uploadedAt: now,
      ...(isRestricted && {
        named: { createMany: { data: named.map((accountId) => ({ accountId })) } },
      }),
    },
    select: { id: true },
  });
  const added = { after: { kind, size, sha256, sourceId } };
  await recordEvent(tx, { actor, now }, attachmentEvent('attachment.added', id, reportId, added));
  if (!isRestricted) return;
  const change = {
    before: { isRestricted: false, namedIds: [] },
    after: { isRestricted, namedIds: named },
  };
  const event = attachmentEvent('attachment.restricted', id, reportId, change);
  await recordEvent(tx, { actor, now }, event);
}

/** The name may be changed, the ending that its content was judged by may not. */
function nameWithEnding(wanted: string, sent: string): string {
  const ending = `.${extensionOf(sent)}`;
  const name = safeFileName(wanted);
  return safeFileName(name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`);
}
