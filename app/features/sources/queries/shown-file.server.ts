import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { SourceFacts } from '#app/access/facts.ts';
import type { ShownPerson } from '#app/features/reports/policy.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { opensOriginal } from '../policy.ts';
import type { FileJson } from './source-sql.server.ts';

/** A file on its source's page: a restricted one is a bare fact to whoever may not open it. */
export type ShownFile =
  | (Omit<FileJson, 'uploadedById' | 'named' | 'derivativeKey'> & {
      isOpen: true;
      /** Bytes of the picture made anew, or null where there is none to show. */
      pictureSize: number | null;
      mayDownload: boolean;
      mayRestrict: boolean;
      mayDelete: boolean;
      named: ShownPerson[];
    })
  | { isOpen: false; id: string; kind: string; size: number };

/** A file as far as the actor may know it. */
export async function shownFile(
  actor: Actor,
  source: SourceFacts,
  { uploadedById, named, derivativeKey, ...file }: FileJson,
  shown: (person: { id: string; name: string }) => ShownPerson,
): Promise<ShownFile> {
  const restrictedToIds = file.isRestricted ? named.map(({ id }) => id) : null;
  const facts = { report: source.report, source, uploadedById, restrictedToIds };
  if (!can(actor, 'attachment.derivative.read', facts).allowed) {
    return { isOpen: false, id: file.id, kind: file.kind, size: file.size };
  }
  return {
    ...file,
    isOpen: true,
    pictureSize: derivativeKey === null ? null : await fileStore().sizeOf(derivativeKey),
    mayDownload: opensOriginal(actor, facts),
    mayRestrict: actor.kind === 'account' && actor.accountId === uploadedById,
    mayDelete: source.report.status === 'draft' && can(actor, 'attachment.delete', facts).allowed,
    named: named.map(shown),
  };
}
