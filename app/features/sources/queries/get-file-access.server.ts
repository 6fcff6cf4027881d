import type { Actor } from '#app/access/actor.ts';
import { getSource, type ShownFile } from './get-source.server.ts';
import { listNameable, type Nameable } from './list-nameable.server.ts';
import { loadAttachmentFacts } from './load-source-facts.server.ts';
import { loadReportHead, type ReportHead } from './load-report-head.server.ts';

/** Who may open a file, for whoever may change that or delete the file. */
export interface FileAccess {
  file: Extract<ShownFile, { isOpen: true }>;
  source: { id: string; number: number; title: string };
  report: Omit<ReportHead, 'facts' | 'isAuthorHidden'>;
  namedIds: string[];
  people: Nameable[];
}

/** A file's list of people, or null where it is not the actor's to change. */
export async function getFileAccess(
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<FileAccess | null> {
  const facts = await loadAttachmentFacts(id);
  const { sourceId } = facts ?? {};
  const source = sourceId ? await getSource(actor, sourceId) : null;
  const file = source?.files.find((one) => one.id === id);
  const head = source && (await loadReportHead(actor, source.reportId));
  if (!facts || !source || !head || !file?.isOpen) return null;
  if (!file.mayRestrict && !file.mayDelete) return null;
  return {
    file,
    source: { id: source.id, number: source.number, title: source.title },
    report: source.report,
    namedIds: facts.restrictedToIds ?? [],
    people: await listNameable(actor, head, now),
  };
}
