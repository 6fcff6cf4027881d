// What counts as own, by what the action is about.
import type { AccountActor } from './actor.ts';
import type { Asked } from './asked.ts';
import type { AssignmentFacts, AttachmentFacts, ReportFacts, SourceFacts } from './facts.ts';
import * as rel from './relations.ts';
import type { Row } from './row.ts';
import type { Standing } from './standings.ts';

/** Whether the thing is the person's own, as the row means it. */
export function isOwn(person: AccountActor, standing: Standing, asked: Asked): boolean {
  const { scene, row, action } = asked;
  if (scene.facts === undefined) return false;
  switch (scene.about) {
    case 'report':
      return action === 'draft.submit'
        ? maySendOwn(person, scene.facts)
        : rel.isAuthor(person, scene.facts, row.authorAlone);
    case 'assignment':
      return isOwnCase(person, scene.facts);
    case 'source':
      return isOwnSource(person, scene.facts, row);
    case 'attachment':
      return isOwnDraftFile(person, scene.facts);
    case 'comment':
      return scene.facts.authorId === person.accountId;
    case 'account':
      return scene.facts.accountId === person.accountId;
    case 'group':
      return scene.facts.id === standing.groupId;
    case 'signing':
      return false;
  }
}

/** Sending by authors where the group allows it; a confidential report by its author alone, always. */
function maySendOwn(person: AccountActor, report: ReportFacts): boolean {
  if (report.visibility === 'confidential') return rel.isAuthor(person, report, true);
  return report.authorsMaySend && rel.isAuthor(person, report);
}

/** An analyst takes what nobody holds and hands on what is theirs. */
function isOwnCase(person: AccountActor, { report, toId }: AssignmentFacts): boolean {
  const takes = report.assigneeId === null && toId === person.accountId;
  return takes || report.assigneeId === person.accountId;
}

/** A protected source belongs to who added it and who protected it; what shows nothing of it, to those it is open to. */
function isOwnSource(person: AccountActor, source: SourceFacts, row: Row): boolean {
  if (!rel.isAuthor(person, source.report)) return false;
  if (!source.isProtected) return true;
  return row.authorAlone ? rel.isGuardian(person, source) : rel.knowsSource(person, source);
}

const isOwnDraftFile = (person: AccountActor, file: AttachmentFacts): boolean =>
  file.report.status === 'draft' &&
  rel.isAuthor(person, file.report) &&
  rel.isFileOpen(person, file);
