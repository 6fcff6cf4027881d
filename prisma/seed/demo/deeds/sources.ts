// Sources as rows and events: the demo fetches nothing from the network, its articles are invented.
import { afterChange } from '#app/features/sources/commands/after-change.server.ts';
import { keepTypedText } from '#app/features/sources/commands/supply-text.server.ts';
import { addressKeyOf } from '#app/features/sources/domain/source-address.ts';
import { attachmentEvent, sourceEvent } from '#app/features/sources/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import type { FileKind } from '#app/platform/files/file-kinds.ts';
import { formOfExtension } from '#app/platform/files/file-kinds.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { Deed, Scene } from '../stage.ts';
import { keepCapture } from './copies.ts';
import type { GivenSource, Placed } from './given-source.ts';

/** Adds the n-th source of a report; what is kept of it lies in the file store. */
export const adds =
  (report: string, number: number, given: GivenSource): Deed =>
  async (scene) => {
    const reportId = scene.reportId(report);
    const sourceId = scene.sourceId(report, number);
    const { kept, typed, trouble, file } = given;
    const state = trouble?.state ?? (kept ? 'captured' : 'by_hand');
    await inTransaction(async (tx) => {
      await keepSource(tx, scene, { ...given, reportId, sourceId, number, state });
      if (kept || trouble) await keepCapture(tx, scene, { ...given, reportId, sourceId, state });
      if (typed) await keepTypedText(tx, scene.context, { sourceId, text: typed });
      if (file) await keepFile(tx, scene, { ...file, reportId, sourceId });
      await afterChange(tx, reportId, scene.now);
    });
  };

async function keepSource(
  tx: Transaction,
  { actor, now }: Scene,
  given: GivenSource & Placed & { number: number; state: string },
): Promise<void> {
  const {
    reportId,
    sourceId,
    number,
    state,
    trouble,
    publishedOn,
    kept: _kept,
    typed: _typed,
    file: _file,
    ...said
  } = given;
  const { statusKey } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { statusKey: true },
  });
  const isAfterRouting = statusKey !== 'draft';
  const isFromOffice = actor.officeRole !== null;
  await tx.source.create({
    data: {
      ...said,
      id: sourceId,
      reportId,
      addressKey: said.url ? addressKeyOf(new URL(said.url)) : null,
      position: number,
      state,
      stateReason: trouble?.reason ?? '',
      publishedOn: publishedOn ? new Date(publishedOn) : null,
      addedById: actor.accountId,
      addedAt: now,
      isAfterRouting,
      isFromOffice,
    },
    select: { id: true },
  });
  const after = {
    kind: given.kind,
    state: given.url ? 'queued' : state,
    isAfterRouting,
    isFromOffice,
  };
  await recordEvent(tx, { actor, now }, sourceEvent('source.added', sourceId, reportId, { after }));
}

async function keepFile(
  tx: Transaction,
  { actor, now, context, cast }: Scene,
  given: Placed & NonNullable<GivenSource['file']>,
): Promise<void> {
  const { reportId, sourceId, name, bytes, onlyFor } = given;
  const form = formOfExtension(name.split('.').at(-1)!)!;
  const kind: FileKind = form.kind;
  const { storageKey, sha256, size } = await fileStore().storeBytes(bytes);
  // A drawn picture has nothing inside that a derivative would take out: it is its own.
  const shown = kind === 'image' ? await fileStore().storeBytes(bytes) : null;
  const id = context.newId();
  const named = (onlyFor ?? []).map((person) => cast.actor(person).accountId);
  await tx.attachment.create({
    data: {
      id,
      reportId,
      sourceId,
      name,
      kind,
      mime: form.mime,
      size,
      sha256,
      storageKey,
      derivativeKey: shown?.storageKey ?? null,
      isRestricted: onlyFor !== undefined,
      uploadedById: actor.accountId,
      uploadedAt: now,
      named: { create: named.map((accountId) => ({ accountId })) },
    },
    select: { id: true },
  });
  const after = { kind, size, sha256, sourceId };
  await recordEvent(
    tx,
    { actor, now },
    attachmentEvent('attachment.added', id, reportId, { after }),
  );
  if (!onlyFor) return;
  const change = {
    before: { isRestricted: false, namedIds: [] },
    after: { isRestricted: true, namedIds: named },
  };
  await recordEvent(
    tx,
    { actor, now },
    attachmentEvent('attachment.restricted', id, reportId, change),
  );
}
