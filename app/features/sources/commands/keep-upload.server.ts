import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { fileStore, type StoredFile } from '#app/platform/files/file-store.server.ts';
import { imageDerivative } from '#app/platform/files/image-derivative.server.ts';
import { inspectUpload } from '#app/platform/files/inspect-upload.server.ts';
import { safeFileName } from '#app/platform/files/safe-file-name.ts';
import type { Verdict } from '#app/platform/files/verdict.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { additionOf } from '../policy.ts';
import { takeSource } from './take-source.server.ts';

/** A file that came with a form and lies in the store. */
export interface SentFile extends StoredFile {
  name: string;
  declaredType: string;
}

/**
 * Keeps a sent file for its uploader's eyes, who adds it after seeing what it gives away. A file whose
 * name, claim and content do not agree is refused.
 */
export async function keepUpload(
  context: CommandContext,
  asked: { reportId: string; sourceId: string | null; file: SentFile },
): Promise<{ ok: true; id: string } | Refusal> {
  const { file } = asked;
  const path = fileStore().pathOf(file.storageKey);
  const verdict = await inspectUpload({ path, name: file.name, declaredType: file.declaredType });
  if (!verdict.ok) {
    return invalid('errors.check-fields', { file: `sources.refused.${verdict.reason}` });
  }
  const derivativeKey = await derivativeOf(path, verdict);
  const kept = await keep(context, { ...asked, verdict, derivativeKey });
  if (!kept.ok && derivativeKey) await fileStore().remove(derivativeKey);
  return kept;
}

type Taken = Extract<Verdict, { ok: true }>;

async function keep(
  context: CommandContext,
  asked: {
    reportId: string;
    sourceId: string | null;
    file: SentFile;
    verdict: Taken;
    derivativeKey: string | null;
  },
): Promise<{ ok: true; id: string } | Refusal> {
  const { actor, now, newId } = context;
  const { reportId, sourceId, file, verdict, derivativeKey } = asked;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const action = additionOf(report.facts, 'file');
    if (action === null) return conflict('sources.mistake.closed');
    const allowed = authorize(actor, action, report.facts);
    if (!allowed.ok) return allowed;
    const source = sourceId === null ? null : await takeSource(tx, actor, sourceId);
    if (source && 'ok' in source) return source;
    if (source && source.report.id !== reportId) return hidden;

    const id = newId();
    await tx.upload.create({
      data: {
        id,
        reportId,
        sourceId,
        name: safeFileName(file.name),
        kind: verdict.kind,
        mime: verdict.mime,
        size: file.size,
        sha256: file.sha256,
        storageKey: file.storageKey,
        derivativeKey,
        uploadedById: actor.accountId,
        uploadedAt: now,
      },
      select: { id: true },
    });
    return { ok: true, id };
  });
}

/** The picture made anew from its pixels; null for other files, and for pictures that can't be decoded here. */
async function derivativeOf(path: string, { kind, flags }: Taken): Promise<string | null> {
  if (kind !== 'image' || flags.includes('no-preview')) return null;
  const derivative = await imageDerivative(path);
  return derivative.ok ? (await fileStore().storeBytes(derivative.bytes)).storageKey : null;
}
