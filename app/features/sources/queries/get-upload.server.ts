import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { inspectUpload } from '#app/platform/files/inspect-upload.server.ts';
import type { FileFlag, MetadataWarning } from '#app/platform/files/verdict.ts';
import { extensionOf } from '#app/platform/files/safe-file-name.ts';
import { additionOf } from '../policy.ts';
import { listNameable, type Nameable } from './list-nameable.server.ts';
import { loadReportHead } from './load-report-head.server.ts';
import type { Addition } from './get-addition.server.ts';

/** A sent file before it is added, for the eyes of who sent it. */
export interface UploadPage {
  id: string;
  report: Addition['report'];
  /** The source that it was sent for, or null where it becomes a source of its own. */
  source: { id: string; title: string } | null;
  name: string;
  extension: string;
  kind: string;
  size: number;
  sha256: string;
  /** What it gives away. Found anew for each look and kept nowhere. */
  warnings: MetadataWarning[];
  flags: FileFlag[];
  people: Nameable[];
}

/** A file that the actor has sent and not yet added, or null. */
export async function getUpload(
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<UploadPage | null> {
  if (actor.kind !== 'account') return null;
  const upload = await db().upload.findUnique({
    where: { id, uploadedById: actor.accountId },
    include: { source: { select: { id: true, title: true } } },
  });
  const head = upload && (await loadReportHead(actor, upload.reportId));
  if (!head) return null;
  const action = additionOf(head.facts, 'file');
  if (action === null || !can(actor, action, head.facts).allowed) return null;
  const { name, kind, mime, size, sha256, source } = upload;
  const path = fileStore().pathOf(upload.storageKey);
  const verdict = await inspectUpload({ path, name, declaredType: mime });
  const { facts: _facts, isAuthorHidden: _hidden, ...report } = head;
  return {
    id,
    report,
    source,
    name,
    extension: extensionOf(name),
    kind,
    size,
    sha256,
    warnings: verdict.ok ? verdict.warnings : [],
    flags: verdict.ok ? verdict.flags : [],
    people: await listNameable(actor, head, now),
  };
}
