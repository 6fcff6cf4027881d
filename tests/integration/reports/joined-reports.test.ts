import { expect, test } from 'vitest';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeMerge, makeReport, type ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');

async function makeOf(name: string, regionKey: string, given: ReportGiven = {}) {
  const group = await makeGroup({ name });
  const author = await makeMember(group.id, { name: `Автор: ${name}` });
  const report = await makeReport({ groupId: group.id, authorId: author.account.id, ...given });
  await db().reportChoice.create({
    data: { id: newId(), versionId: report.versionId, list: 'region', position: 0, regionKey },
  });
  return { ...report, actor: author.actor };
}

async function makeJoined(given: { isAuthorHidden?: boolean; isUndone?: boolean } = {}) {
  const analyst = await makeAccount({ officeRole: 'analyst' });
  const main = await makeOf('Ата-ана дауысы', 'kostanay', {
    status: 'in_triage',
    assigneeId: analyst.id,
  });
  const other = await makeOf('Дорога в школу', 'akmola', {
    status: 'merged',
    isAuthorHidden: given.isAuthorHidden ?? false,
  });
  await makeMerge(other.id, main.id, analyst.id, given.isUndone);
  return { main, other, analyst: officeActor(analyst.id, 'analyst') };
}

test('groups, authors and regions of the whole are told of all that is joined', async () => {
  const { main, other, analyst } = await makeJoined();
  for (const actor of [main.actor, other.actor, analyst]) {
    const found = await getReport(actor, { id: main.id, lang: 'ru', now });
    expect(found?.report).toMatchObject({
      groups: [
        { name: 'Ата-ана дауысы', role: 'filing' },
        { name: 'Дорога в школу', role: 'joined' },
      ],
      joinedRegions: ['Акмолинская область'],
    });
    expect(found?.report.people).toContainEqual(
      expect.objectContaining({ name: 'Автор: Дорога в школу', relation: 'co_author' }),
    );
    expect(found?.facts.coAuthorIds).toEqual([]);
  }
});

test('an author who hides the own name has none in the whole either', async () => {
  const { main, analyst } = await makeJoined({ isAuthorHidden: true });
  const found = await getReport(analyst, { id: main.id, lang: 'ru', now });
  expect(JSON.stringify(found?.report)).not.toContain('Автор: Дорога в школу');
  expect(found?.report.people).toContainEqual(
    expect.objectContaining({ id: null, name: null, relation: 'co_author' }),
  );
});

test('a merge that was undone leaves nothing behind', async () => {
  const { main, analyst } = await makeJoined({ isUndone: true });
  const found = await getReport(analyst, { id: main.id, lang: 'ru', now });
  expect(found?.report).toMatchObject({ joinedRegions: [], groups: [{ role: 'filing' }] });
  expect(JSON.stringify(found?.report)).not.toContain('Дорога в школу');
});
