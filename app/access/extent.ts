// What one cell gives to one standing: the letters of the table, read against the facts.
import type { AccountActor } from './actor.ts';
import type { Asked } from './asked.ts';
import type { Extent } from './decision.ts';
import type { ReportFacts } from './facts.ts';
import { isOwn } from './own.ts';
import * as rel from './relations.ts';
import type { Cell } from './row.ts';
import type { Standing } from './standings.ts';

/** How much a cell allows, or null where its condition does not hold. */
export function extentOf(cell: Cell, standing: Standing, asked: Asked): Extent | null {
  const extent = extentByCell(cell, standing, asked);
  const { person, report } = asked;
  const isSealed = person !== null && report !== null && rel.isSealedFrom(person, report);
  return extent && isSealed ? 'metadata' : extent;
}

function extentByCell(cell: Cell, standing: Standing, asked: Asked): Extent | null {
  const { person, report, row } = asked;
  if (cell === 'y' && report === null) return 'full';
  if (person === null) return null;
  switch (cell) {
    case 'y':
      return officeSees(person, standing, asked);
    case 'i':
      return report && row.about === 'report' && rel.isNamed(person, report) ? 'full' : 'metadata';
    case '2':
      return withSecond(asked);
    case 'o':
      return isOwn(person, standing, asked) ? 'full' : null;
    case 'o2':
      if (!isOwn(person, standing, asked)) return null;
      return report?.status === 'draft' ? 'full' : 'with-second';
    case 'c':
      return isListed(person, asked) ? 'full' : null;
    case 'g':
      return inGroup(person, standing, asked);
    case 't':
      return assigned(person, asked);
    case 'p':
    case 'n':
    case 'h':
      return null;
  }
}

/** The confidential rule for the office: the list, and for the head the bare fact. */
function officeSees(person: AccountActor, { role }: Standing, asked: Asked): Extent | null {
  const { report, action } = asked;
  if (report === null) return 'full';
  if (report.visibility === 'confidential' && !rel.isNamed(person, report)) {
    return role === 'H' && action === 'report.read' ? 'metadata' : null;
  }
  return narrowed(person, asked);
}

function assigned(person: AccountActor, asked: Asked): Extent | null {
  const { report, action } = asked;
  if (report === null || !rel.isAssigned(person, report)) return null;
  if (report.visibility !== 'confidential') return narrowed(person, asked);
  if (!rel.isNamed(person, report)) return null;
  return action === 'report.hidden-author.uncover' ? 'with-second' : narrowed(person, asked);
}

function inGroup(person: AccountActor, standing: Standing, asked: Asked): Extent | null {
  const { scene, report, row, action } = asked;
  const { groupId, role } = standing;
  if (groupId === null) return null;
  if (scene.about === 'group') return scene.facts?.id === groupId ? 'full' : null;
  if (scene.about === 'account') return scene.facts?.groupIds.includes(groupId) ? 'full' : null;
  if (report === null) return null;
  const filingOnly = row.filing && role === 'K';
  const groups = filingOnly ? report.filingGroupIds : rel.groupsOf(report);
  const isDirect = groups.includes(groupId);
  if (report.visibility === 'confidential') {
    // Sending is the author's own act and consent.
    if (action === 'draft.submit') return null;
    const holds = rel.isNamed(person, report) && (isDirect || !filingOnly);
    return holds ? narrowed(person, asked) : null;
  }
  if (isDirect) return narrowed(person, asked);
  const isMerged = row.throughMerge && report.mergedThrough?.includes(groupId);
  return isMerged && !isGuarded(asked) ? 'full' : null;
}

/** Whether a source is protected or a file restricted, so that its own list counts. */
function isGuarded({ scene }: Asked): boolean {
  if (scene.about === 'source') return scene.facts?.isProtected ?? true;
  if (scene.about !== 'attachment') return false;
  return scene.facts?.restrictedToIds !== null || (scene.facts.source?.isProtected ?? false);
}

/** Takes back what a protected source or a restricted file keeps for its own list. */
function narrowed(person: AccountActor, { scene, action }: Asked): Extent | null {
  if (scene.about === 'source' && scene.facts?.isProtected) {
    if (rel.knowsSource(person, scene.facts)) return 'full';
    return action === 'source.read' ? 'metadata' : null;
  }
  if (scene.about === 'attachment' && scene.facts) {
    return rel.isFileOpen(person, scene.facts) ? 'full' : null;
  }
  return 'full';
}

/** The named list of the report, of the source, or of the file; the last two for its readers only. */
function isListed(person: AccountActor, { scene, report }: Asked): boolean {
  if (report === null) return false;
  if (scene.about === 'source' && scene.facts) {
    return readsDirectly(person, report) && rel.knowsSource(person, scene.facts);
  }
  if (scene.about === 'attachment' && scene.facts) {
    const { facts } = scene;
    const listed = rel.isOnFileList(person, facts) && rel.isFileOpen(person, facts);
    return listed && readsDirectly(person, report);
  }
  return rel.isNamed(person, report);
}

/** Reads the report by an own relation, not through a merge. */
function readsDirectly(person: AccountActor, report: ReportFacts): boolean {
  if (report.visibility === 'confidential') return rel.isNamed(person, report);
  if (person.officeRole !== null) return person.officeRole !== 'administrator';
  return rel.isIn(person, rel.groupsOf(report));
}

/** Two people; the head's naming of the first analyst takes one, with a reason. */
function withSecond({ action, report }: Asked): Extent {
  const namesFirst = action === 'confidential.named-list.change' && report?.analystNamed === false;
  return namesFirst ? 'full' : 'with-second';
}
