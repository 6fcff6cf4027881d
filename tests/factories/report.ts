import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeGroup, makeMember } from './group.ts';

export interface ReportGiven {
  status?: string;
  visibility?: 'ordinary' | 'confidential';
  groupId?: string;
  partnerIds?: readonly string[];
  authorId?: string;
  coAuthorIds?: readonly string[];
  namedIds?: readonly string[];
  recusedIds?: readonly string[];
  assigneeId?: string | null;
  askedFrom?: 'in_triage' | 'under_analysis';
  isAuthorHidden?: boolean;
  deletedAt?: Date;
  title?: string;
  place?: string;
  at?: Date;
}

let numbers = 1_000;

/**
 * A report in any state with its one version; a group and an author that are not given are made.
 * Report and version name each other, so both come with one statement.
 */
export async function makeReport(given: ReportGiven = {}) {
  const groupId = given.groupId ?? (await makeGroup()).id;
  const authorId = given.authorId ?? (await makeMember(groupId)).account.id;
  const {
    status = 'draft',
    visibility = 'ordinary',
    at = new Date('2026-02-12T06:00:00Z'),
  } = given;
  const isSent = status !== 'draft';
  const name = (numbers += 1);
  const id = newId();
  const versionId = newId();
  await db().$executeRaw`
    with version as (
      insert into report_version (id, report_id, number, author_id, created_at, saved_at, submitted_at, title, place)
      values (${versionId}::uuid, ${id}::uuid, 1, ${authorId}::uuid, ${at}, ${at}, ${isSent ? at : null},
        ${given.title ?? 'Освободившееся место в детском саду'}, ${given.place ?? 'Шымкент'}))
    insert into report (id, number, mark, status_key, visibility, author_id, is_author_hidden, created_at, updated_at,
      submitted_at, assignee_id, asked_from_key, current_version_id, deleted_at)
    values (${id}::uuid, ${isSent && visibility === 'ordinary' ? name : null},
      ${isSent && visibility === 'confidential' ? `M${String(name).padStart(5, '0')}` : null}, ${status}, ${visibility},
      ${authorId}::uuid, ${given.isAuthorHidden ?? false}, ${at}, ${at}, ${isSent ? at : null},
      ${given.assigneeId ?? null}::uuid,
      ${status === 'needs_clarification' ? (given.askedFrom ?? 'in_triage') : null}, ${versionId}::uuid,
      ${given.deletedAt ?? null})`;
  const groups = [
    { groupId, role: 'filing' },
    ...(given.partnerIds ?? []).map((partnerId) => ({ groupId: partnerId, role: 'partner' })),
  ];
  await db().reportGroup.createMany({
    data: groups.map((group) => ({ ...group, reportId: id, addedAt: at })),
  });
  const people = [
    { accountId: authorId, relation: 'author' },
    ...(given.coAuthorIds ?? []).map((accountId) => ({ accountId, relation: 'co_author' })),
    ...(given.namedIds ?? []).map((accountId) => ({ accountId, relation: 'named' })),
    ...(given.recusedIds ?? []).map((accountId) => ({ accountId, relation: 'recused' })),
  ];
  await db().reportPerson.createMany({
    data: people.map((person) => ({ ...person, reportId: id, addedAt: at })),
  });
  return { id, versionId, groupId, authorId };
}

/** Records that one report was merged into another. */
export async function makeMerge(fromId: string, intoId: string, byId: string, undone = false) {
  const at = new Date('2026-02-13T06:00:00Z');
  await db().reportMerge.create({
    data: {
      id: newId(),
      fromId,
      intoId,
      byId,
      at,
      reason: 'Те же слова того же пункта',
      statusBeforeKey: 'in_triage',
      undoneAt: undone ? at : null,
      undoneById: undone ? byId : null,
    },
  });
}
