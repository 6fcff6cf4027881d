import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { db, Prisma, type Transaction } from '#app/platform/database.server.ts';
import { EMPTY_DOCUMENT } from '#app/richtext/document.ts';
import { choiceLists, emptyDraft, type DraftContent } from '../domain/draft-content.ts';
import { versionJsonSql, type VersionJson } from './version-json.server.ts';

/** The content that a version's row and lists make. */
export function contentOf(row: VersionJson): DraftContent {
  const content = emptyDraft();
  content.title.title = row.title;
  content.norm.checkedActs = row.checkedActs;
  content.norm.provisions = row.provisions.map((row) => ({
    state: row.state,
    actKey: row.act?.key ?? null,
    path: row.path ?? pathOfKey(row.provisionKey ?? ''),
    language: row.language,
    asWritten: row.asWritten,
    marks: row.marks ?? [],
  }));
  if (row.conflict) Object.assign(content.conflict, row.conflict);
  content.what.narrative = row.narrative ?? EMPTY_DOCUMENT;
  content.where.place = row.place;
  Object.assign(content.harm, {
    people: row.harmedPeople,
    count: row.peopleCount,
    frequency: row.frequency,
  });
  content.fix.measure = row.proposedMeasure;
  for (const { list, key, other } of row.choices) {
    const choice = choiceLists[list](content);
    if (key !== null) choice.keys.push(key);
    else choice.other = other ?? '';
  }
  return content;
}

/** The content of one version, read in the caller's transaction. */
export async function loadContent(
  versionId: string,
  tx: Transaction = db(),
): Promise<DraftContent> {
  const found = await tx.$queryRaw<{ version: VersionJson }[]>`
    select ${Prisma.raw(versionJsonSql('v', 'ru'))} as version from report_version v where v.id = ${versionId}::uuid`;
  const [row] = found;
  if (!row) throw new Error('A report points to its version');
  return contentOf(row.version);
}
