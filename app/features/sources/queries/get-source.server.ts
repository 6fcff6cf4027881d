import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { SourceFacts } from '#app/access/facts.ts';
import { peopleShown, type ShownPerson } from '#app/features/reports/policy.ts';
import { rows } from '#app/platform/database.server.ts';
import { knowsWhole, sourceAbilities, type SourceAbilities } from '../policy.ts';
import { findSameAddress, type SameAddress } from './find-same-address.server.ts';
import { loadReportHead, type ReportHead } from './load-report-head.server.ts';
import { sourceSql, type FileJson, type SourceJson } from './source-sql.server.ts';

/** A file on its source's page: a restricted one is a bare fact to whoever may not open it. */
export type ShownFile =
  | (Omit<FileJson, 'uploadedById' | 'named'> & {
      isOpen: true;
      mayDownload: boolean;
      mayRestrict: boolean;
      mayDelete: boolean;
      named: ShownPerson[];
    })
  | { isOpen: false; id: string; kind: string; size: number };

/** A source as its page shows it to somebody who knows it whole. */
export interface SourcePage extends Omit<SourceJson, 'addedBy' | 'named' | 'files' | 'addressKey'> {
  addedBy: ShownPerson;
  named: ShownPerson[];
  files: ShownFile[];
  report: Omit<ReportHead, 'facts' | 'isAuthorHidden'>;
  elsewhere: SameAddress[];
  abilities: SourceAbilities;
  mayReadCopies: boolean;
}

/** One source whole, or null where the actor may not know it whole. */
export async function getSource(actor: Actor, id: string): Promise<SourcePage | null> {
  const [found] = await rows<SourceJson>('sources.one', sourceSql, [id]);
  const head = found && (await loadReportHead(actor, found.reportId));
  if (!head) return null;
  const { addressKey, addedBy, named, files, ...source } = found;
  const { facts: report, isAuthorHidden, ...shownHead } = head;
  const namedIds = named.map((person) => person.id);
  const facts = { report, isProtected: source.isProtected, addedById: addedBy.id, namedIds };
  if (!knowsWhole(actor, facts)) return null;
  const shown = peopleShown(actor, report, isAuthorHidden);
  return {
    ...source,
    addedBy: shown(addedBy),
    named: named.map(shown),
    files: files.map((file) => shownFile(actor, facts, file, shown)),
    report: shownHead,
    elsewhere: addressKey
      ? await findSameAddress(actor, { addressKey, exceptReportId: head.id })
      : [],
    abilities: sourceAbilities(actor, facts),
    mayReadCopies: can(actor, 'snapshot.read', facts).allowed,
  };
}

function shownFile(
  actor: Actor,
  source: SourceFacts,
  { uploadedById, named, ...file }: FileJson,
  shown: ReturnType<typeof peopleShown>,
): ShownFile {
  const restrictedToIds = file.isRestricted ? named.map(({ id }) => id) : null;
  const facts = { report: source.report, source, uploadedById, restrictedToIds };
  const may = (action: 'attachment.derivative.read' | 'attachment.original.download') =>
    can(actor, action, facts).allowed;
  if (!may('attachment.derivative.read')) {
    return { isOpen: false, id: file.id, kind: file.kind, size: file.size };
  }
  return {
    ...file,
    isOpen: true,
    mayDownload: may('attachment.original.download'),
    mayRestrict: actor.kind === 'account' && actor.accountId === uploadedById,
    mayDelete: source.report.status === 'draft' && can(actor, 'attachment.delete', facts).allowed,
    named: named.map(shown),
  };
}
