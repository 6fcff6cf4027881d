import { describe, expect, test } from 'vitest';
import { deleteDraft, restoreDraft } from '#app/features/reports/commands/delete-draft.server.ts';
import { flagReady } from '#app/features/reports/commands/flag-ready.server.ts';
import { hideAuthor } from '#app/features/reports/commands/hide-author.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { purgeDeletedDrafts } from '#app/features/reports/jobs/purge-deleted-drafts.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { listDeleted } from '#app/features/reports/queries/list-deleted.server.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');

async function makeWorld() {
  const group = await makeGroup();
  const author = await makeMember(group.id);
  const colleague = await makeMember(group.id);
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  const { id } = await makeDraft(author.actor, group.id);
  return { group, author, colleague, coordinator, reportId: id };
}
const last = async (reportId: string) => (await eventsOf(reportId)).at(-1);

describe('ready for the coordinator', () => {
  test('is flagged and taken back, each once', async () => {
    const { author, reportId } = await makeWorld();
    const context = contextOf(author.actor, now);
    await flagReady(context, { reportId, isReady: true });
    await flagReady(context, { reportId, isReady: true });
    expect(await last(reportId)).toMatchObject({
      type: 'report.ready-flagged',
      after: { isReady: true },
    });
    expect(
      (await eventsOf(reportId)).filter(({ type }) => type === 'report.ready-flagged'),
    ).toHaveLength(1);
    await flagReady(context, { reportId, isReady: false });
    expect(replay(await eventsOf(reportId))).toMatchObject({ isReady: false });
  });

  test('is not a colleague’s to say', async () => {
    const { colleague, reportId } = await makeWorld();
    expect(await flagReady(contextOf(colleague.actor), { reportId, isReady: true })).toMatchObject({
      status: 403,
    });
  });
});

describe('the author’s name', () => {
  test('is hidden by the author alone', async () => {
    const { author, coordinator, reportId } = await makeWorld();
    const refused = await hideAuthor(contextOf(coordinator.actor), { reportId, isHidden: true });
    expect(refused).toMatchObject({ status: 403 });
    expect(await hideAuthor(contextOf(author.actor), { reportId, isHidden: true })).toEqual({
      ok: true,
    });
    expect(replay(await eventsOf(reportId))).toMatchObject({ isAuthorHidden: true });
  });
});

describe('a confidential draft', () => {
  test('starts its list with who wrote it, told by version and hash alone', async () => {
    const { author, reportId } = await makeWorld();
    await setVisibility(contextOf(author.actor, now), { reportId, visibility: 'confidential' });
    const list = await db().namedListVersion.findFirstOrThrow({ include: { members: true } });
    expect(list.members.map(({ accountId }) => accountId)).toEqual([author.account.id]);
    expect(replay(await eventsOf(reportId))).toMatchObject({
      visibility: 'confidential',
      namedList: { listVersionId: list.id, sha256: list.sha256 },
    });
  });

  test('can be made so by the coordinator, who then reads it no more, and ordinary by the author alone', async () => {
    const { author, coordinator, reportId } = await makeWorld();
    const asCoordinator = contextOf(coordinator.actor, now);
    expect(await setVisibility(asCoordinator, { reportId, visibility: 'confidential' })).toEqual({
      ok: true,
    });
    const asked = { id: reportId, lang: 'ru', now } as const;
    expect(await getDraft(coordinator.actor, asked)).toBeNull();
    expect(await setVisibility(asCoordinator, { reportId, visibility: 'ordinary' })).toMatchObject({
      status: 404,
    });
    const asAuthor = contextOf(author.actor, now);
    expect(await setVisibility(asAuthor, { reportId, visibility: 'ordinary' })).toEqual({
      ok: true,
    });
    expect(await getDraft(coordinator.actor, asked)).not.toBeNull();
  });
});

describe('a deleted draft', () => {
  test('is gone for everybody, and comes back for its author', async () => {
    const { author, colleague, coordinator, reportId } = await makeWorld();
    const asAuthor = contextOf(author.actor, now);
    expect(await deleteDraft(asAuthor, { reportId })).toEqual({ ok: true });
    expect(await getDraft(author.actor, { id: reportId, lang: 'ru', now })).toBeNull();
    expect(await deleteDraft(asAuthor, { reportId })).toMatchObject({ status: 404 });
    expect(await listDeleted(author.actor, now)).toMatchObject([{ id: reportId }]);
    expect(await listDeleted(coordinator.actor, now)).toEqual([]);
    expect(await restoreDraft(contextOf(colleague.actor), { reportId })).toMatchObject({
      status: 404,
    });
    expect(await restoreDraft(asAuthor, { reportId })).toEqual({ ok: true });
    expect(await getDraft(author.actor, { id: reportId, lang: 'ru', now })).not.toBeNull();
    expect(replay(await eventsOf(reportId))).toMatchObject({ deletedAt: null });
  });

  test('is listed for thirty days', async () => {
    const { author, reportId } = await makeWorld();
    await deleteDraft(contextOf(author.actor, now), { reportId });
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    expect(await listDeleted(author.actor, days(30))).toHaveLength(1);
    expect(await listDeleted(author.actor, days(31))).toEqual([]);
  });

  test('is gone for good after thirty days, and its events tell that it was', async () => {
    const { author, reportId } = await makeWorld();
    await deleteDraft(contextOf(author.actor, now), { reportId });
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    expect(await purgeDeletedDrafts(days(29))).toBe(0);
    expect(await purgeDeletedDrafts(days(31))).toBe(1);
    expect([await db().report.count(), await db().reportVersion.count()]).toEqual([0, 0]);
    expect(await last(reportId)).toMatchObject({ type: 'report.purged' });
  });
});
