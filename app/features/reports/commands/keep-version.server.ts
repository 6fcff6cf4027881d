import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { draftParts, type DraftContent, type DraftPart } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { sha256Of } from '../queries/digests.server.ts';
import type { KnownActs } from './known-keys.server.ts';
import { versionColumns, writeLists } from './write-content.server.ts';

/** Autosaves of one person within this time are one version and one event. */
const WINDOW_MS = 10 * 60_000;

/** The version that a report shows at present. */
export interface CurrentVersion {
  id: string;
  number: number;
  authorId: string;
  createdAt: Date;
  submittedAt: Date | null;
}

interface Written {
  reportId: string;
  content: DraftContent;
  changed: readonly DraftPart[];
  authorId: string;
}

interface Moment {
  actor: EventActor;
  now: Date;
}

/** The report's present version, read in the caller's transaction. */
export async function currentVersion(tx: Transaction, reportId: string): Promise<CurrentVersion> {
  const { currentVersion: version } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      currentVersion: {
        select: { id: true, number: true, authorId: true, createdAt: true, submittedAt: true },
      },
    },
  });
  if (!version) throw new Error('Every report has a version from its first moment');
  return version;
}

/** Keeps what a person saved in a draft: in their version of the last ten minutes, or in a new one. */
export async function keepDraftVersion(
  tx: Transaction,
  moment: Moment,
  written: Written & { current: CurrentVersion },
  acts: KnownActs,
): Promise<{ id: string; number: number }> {
  const { content, changed, current, authorId } = written;
  const age = moment.now.getTime() - current.createdAt.getTime();
  if (current.authorId !== authorId || age >= WINDOW_MS || current.submittedAt !== null) {
    const next = { ...written, number: current.number + 1, pinsFrom: current.id };
    return addVersion(tx, moment, next, acts);
  }
  await tx.reportVersion.update({
    where: { id: current.id },
    data: { ...versionColumns(content), savedAt: moment.now },
    select: { id: true },
  });
  const reading = { now: moment.now, pinsFrom: null };
  await writeLists(tx, { id: current.id, content, parts: changed }, acts, reading);
  return current;
}

/**
 * Adds a version to a report, makes it the present one, and records it. Places that `pinsFrom` cites
 * too keep their pins; an amendment is a reading of the law anew.
 */
export async function addVersion(
  tx: Transaction,
  moment: Moment,
  written: Added,
  acts: KnownActs,
): Promise<{ id: string; number: number }> {
  const { reportId, content, changed, number, reason } = written;
  const id = await writeVersion(tx, moment.now, written, acts);
  await tx.report.update({
    where: { id: reportId },
    data: { currentVersionId: id },
    select: { id: true },
  });
  await recordVersion(tx, moment, {
    reportId,
    versionId: id,
    content,
    changed,
    isAmendment: reason !== undefined,
  });
  return { id, number };
}

export type Added = Written & { number: number; reason?: string; pinsFrom?: string; readOn?: Date };

/** The rows of a new version, which is not the present one yet. */
export async function writeVersion(
  tx: Transaction,
  now: Date,
  written: Added,
  acts: KnownActs,
): Promise<string> {
  const id = newId(now);
  await tx.$queryRaw(versionRow(id, now, written));
  await writeVersionLists(tx, { id, now }, written, acts);
  return id;
}

/** The row of a new version, for a statement. */
export function versionRow(id: string, now: Date, written: Added): Prisma.Sql {
  const { reportId, content, authorId, number, reason } = written;
  const columns = versionColumns(content);
  return Prisma.sql`
    insert into report_version (id, report_id, number, author_id, created_at, saved_at, submitted_at,
      reason, title, place, narrative, narrative_text, harmed_people, people_count, frequency,
      proposed_measure, checked_acts)
    values (${id}::uuid, ${reportId}::uuid, ${number}, ${authorId}::uuid, ${now}, ${now},
      ${reason === undefined ? null : now}, ${reason ?? ''}, ${columns.title}, ${columns.place},
      ${JSON.stringify(columns.narrative)}::jsonb, ${columns.narrativeText}, ${columns.harmedPeople},
      ${columns.peopleCount}, ${columns.frequency}, ${columns.proposedMeasure}, ${columns.checkedActs})`;
}

/** What a new version chooses from lists and cites. */
export async function writeVersionLists(
  tx: Transaction,
  { id, now }: { id: string; now: Date },
  { content, pinsFrom, readOn }: Added,
  acts: KnownActs,
): Promise<void> {
  // Words that were read in another edition than today's are cited from that one.
  const reading = { now: readOn ?? now, pinsFrom: pinsFrom ?? null };
  await writeLists(tx, { id, content, parts: draftParts, isNew: true }, acts, reading);
}

interface SavedVersion {
  reportId: string;
  versionId: string;
  content: DraftContent;
  changed: readonly DraftPart[];
  isAmendment?: boolean;
}

/** What a version says by its hash, and which parts of it are new. */
export function versionSaved(saved: SavedVersion) {
  const { reportId, versionId, content, changed, isAmendment = false } = saved;
  const after = { versionId, sha256: sha256Of(content), fields: [...changed], isAmendment };
  return reportEvent('report.version-saved', reportId, { after });
}

/** Records that a version was saved. */
export const recordVersion = (
  tx: Transaction,
  moment: Moment,
  saved: SavedVersion,
): Promise<string> => recordEvent(tx, moment, versionSaved(saved));
