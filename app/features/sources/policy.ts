// What a reader may do with a source, made of the rights and of the stage of its report.
import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { AttachmentFacts, ReportFacts, SourceFacts } from '#app/access/facts.ts';
import { takesAmendments, type ReportStatus } from '#app/features/reports/domain/statuses.ts';

/** The right that adding to a report needs at its stage, or null where its stage takes nothing more. */
export function additionOf(report: ReportFacts, what: 'source' | 'file') {
  const isDraft = report.status === 'draft';
  if (!isDraft && !takesAmendments(report.status as ReportStatus)) return null;
  if (what === 'source') return isDraft ? 'source.add-to-draft' : 'source.add-after-routing';
  return isDraft ? 'attachment.upload-to-draft' : 'attachment.upload-after-routing';
}

/** The right that a change of what is known of a source needs, or null where it is closed. */
export function correctionOf(report: ReportFacts) {
  if (report.status === 'draft') return 'source.edit-delete';
  return takesAmendments(report.status as ReportStatus) ? 'source.correct-metadata' : null;
}

/** Whether the actor knows the source whole, and not only that there is one. */
export function knowsWhole(actor: Actor, source: SourceFacts): boolean {
  const read = can(actor, 'source.read', source);
  return read.allowed && read.extent === 'full';
}

/** Whether the actor may have the file as it was sent; who is named for a restricted one may. */
export const opensOriginal = (actor: Actor, file: AttachmentFacts): boolean =>
  can(actor, 'attachment.original.download', file).allowed ||
  (file.restrictedToIds !== null && can(actor, 'attachment.restricted.read', file).allowed);

/** Whether the reader may take back a quote: its author, while the report is a draft. */
export function mayUnquote(actor: Actor, report: ReportFacts, addedById: string): boolean {
  if (actor.kind !== 'account' || actor.accountId !== addedById) return false;
  return report.status === 'draft' && can(actor, 'source.add-to-draft', report).allowed;
}

/** What the reader may do with a source now; buttons and forms ask nothing else. */
export interface SourceAbilities {
  correct: boolean;
  remove: boolean;
  recapture: boolean;
  attach: boolean;
  quote: boolean;
  protect: boolean;
  embargo: boolean;
  clear: boolean;
}

/** The abilities of an actor on one source. */
export function sourceAbilities(actor: Actor, source: SourceFacts): SourceAbilities {
  const { report } = source;
  const correction = correctionOf(report);
  const addition = additionOf(report, 'file');
  const quoting = additionOf(report, 'source');
  const isOpen = correction !== null;
  return {
    correct: correction !== null && can(actor, correction, source).allowed,
    remove: report.status === 'draft' && can(actor, 'source.edit-delete', source).allowed,
    recapture: isOpen && can(actor, 'snapshot.recapture', source).allowed,
    attach: addition !== null && can(actor, addition, report).allowed,
    quote: quoting !== null && can(actor, quoting, report).allowed,
    protect: can(actor, 'source.protect', source).allowed,
    embargo: can(actor, 'source.embargo', source).allowed,
    clear: can(actor, 'source.clear-for-public', source).allowed,
  };
}
