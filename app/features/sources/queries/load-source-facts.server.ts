import type { AttachmentFacts, ReportFacts, SourceFacts } from '#app/access/facts.ts';
import { db, type Transaction } from '#app/platform/database.server.ts';

/** A source's own facts, and the report that they are to be joined with. */
export interface LoadedSource {
  reportId: string;
  isProtected: boolean;
  addedById: string;
  protectedById: string | null;
  namedIds: string[];
}

/** What `can` must know of a source, or null for an unknown id. */
export async function loadSourceFacts(
  sourceId: string,
  tx: Transaction = db(),
): Promise<LoadedSource | null> {
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: {
      reportId: true,
      isProtected: true,
      addedById: true,
      protectedById: true,
      named: { select: { accountId: true } },
    },
  });
  if (!source) return null;
  const { named, ...facts } = source;
  return { ...facts, namedIds: named.map(({ accountId }) => accountId) };
}

/** A source's facts with those of its report. */
export const sourceFacts = (report: ReportFacts, source: LoadedSource): SourceFacts => ({
  report,
  isProtected: source.isProtected,
  addedById: source.addedById,
  protectedById: source.protectedById,
  namedIds: source.namedIds,
});

/** A file with what `can` must know of it besides its report. */
export interface LoadedAttachment {
  reportId: string;
  sourceId: string | null;
  source: LoadedSource | null;
  uploadedById: string;
  restrictedToIds: string[] | null;
}

/** What `can` must know of a file, or null for an unknown id. */
export async function loadAttachmentFacts(
  attachmentId: string,
  tx: Transaction = db(),
): Promise<LoadedAttachment | null> {
  const file = await tx.attachment.findUnique({
    where: { id: attachmentId },
    select: {
      reportId: true,
      sourceId: true,
      uploadedById: true,
      isRestricted: true,
      named: { select: { accountId: true } },
    },
  });
  if (!file) return null;
  return {
    reportId: file.reportId,
    sourceId: file.sourceId,
    uploadedById: file.uploadedById,
    source: file.sourceId === null ? null : await loadSourceFacts(file.sourceId, tx),
    restrictedToIds: file.isRestricted ? file.named.map(({ accountId }) => accountId) : null,
  };
}

/** A file's facts with those of its report. */
export const attachmentFacts = (report: ReportFacts, file: LoadedAttachment): AttachmentFacts => ({
  report,
  source: file.source && sourceFacts(report, file.source),
  uploadedById: file.uploadedById,
  restrictedToIds: file.restrictedToIds,
});
