import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { plainText } from '#app/richtext/plain-text.ts';
import {
  choiceLists,
  type ChoiceList,
  type DraftContent,
  type DraftPart,
} from '../domain/draft-content.ts';
import type { KnownActs } from './known-keys.server.ts';
import { writeConflict } from './write-conflict.server.ts';
import { addProvisions, removeProvisions, type Reading } from './write-provisions.server.ts';

const columnOfList = {
  gap_kind: 'gapKindKey',
  conflict_kind: 'conflictKindKey',
  corruption_factor: 'corruptionFactorKey',
  region: 'regionKey',
  education_level: 'educationLevelKey',
  organisation_type: 'organisationTypeKey',
  risk_area: 'riskAreaKey',
  harm_kind: 'harmKindKey',
} as const satisfies Record<ChoiceList, keyof Prisma.ReportChoiceUncheckedCreateInput>;

const listsOfPart: Partial<Record<DraftPart, readonly ChoiceList[]>> = {
  kind: ['gap_kind', 'corruption_factor'],
  conflict: ['conflict_kind'],
  where: ['region', 'education_level', 'organisation_type', 'risk_area'],
  harm: ['harm_kind'],
};

/** The columns of a version that hold what its parts say. */
export const versionColumns = (content: DraftContent) => ({
  title: content.title.title,
  place: content.where.place,
  narrative: content.what.narrative as unknown as Prisma.InputJsonObject,
  narrativeText: plainText(content.what.narrative),
  harmedPeople: content.harm.people,
  peopleCount: content.harm.count,
  frequency: content.harm.frequency,
  proposedMeasure: content.fix.measure,
  checkedActs: content.norm.checkedActs,
});

/**
 * Writes the lists of some parts of a version: what is chosen and the norms, in place of what was there;
 * a new version has had nothing yet.
 */
export async function writeLists(
  tx: Transaction,
  version: { id: string; content: DraftContent; parts: readonly DraftPart[]; isNew?: boolean },
  acts: KnownActs,
  reading: Reading,
): Promise<void> {
  const { id: versionId, content, parts, isNew = false } = version;
  const lists = parts.flatMap((part) => listsOfPart[part] ?? []);
  if (lists.length > 0) {
    if (!isNew) await tx.reportChoice.deleteMany({ where: { versionId, list: { in: lists } } });
    const chosen = lists.flatMap((list) => choiceRows(list, content));
    if (chosen.length > 0)
      await tx.reportChoice.createMany({ data: chosen.map((row) => ({ ...row, versionId })) });
  }
  if (parts.includes('norm')) {
    const pins = isNew ? [] : await removeProvisions(tx, versionId);
    const { provisions } = content.norm;
    await addProvisions(tx, { id: versionId, provisions, pins }, acts, reading);
  }
  await writeConflict(tx, { id: versionId, content, parts, isNew }, acts);
}

function choiceRows(list: ChoiceList, content: DraftContent) {
  const { keys, other } = choiceLists[list](content);
  const rows = keys.map((key, position) => ({
    id: newId(),
    list,
    position,
    [columnOfList[list]]: key,
  }));
  const own = other.trim()
    ? [{ id: newId(), list, position: keys.length, other: other.trim() }]
    : [];
  return [...rows, ...own];
}
