import { expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { splitReport } from '#app/features/review/commands/split-report.server.ts';
import { decideSchema, type SplitInput } from '#app/features/review/schema.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup } from '#tests/factories/group.ts';
import { makeClaimed, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');

async function makeSplit(fields: Record<string, unknown> = {}) {
  const cast = await makeCast();
  const { assignee, author } = cast.actors;
  const { id } = await makeClaimed(author, cast.group.id, assignee);
  const source = await db().source.findFirstOrThrow({ where: { reportId: id } });
  const { rowVersion: version } = await standing(id);
  const input = decideSchema.parse({
    kind: 'split',
    version,
    reason: 'Два разных пробела',
    title: 'Вступительный взнос',
    narrative: 'Двум семьям намекнули на **взнос**.',
    provisions: '0',
    sources: source.id,
    ...fields,
  }) as SplitInput;
  return { cast, id, input, assignee };
}

test('the child is born in triage with its parent’s groups, people, place and holder, and what was picked', async () => {
  const { id, input, assignee } = await makeSplit();
  const done = await splitReport(contextOf(assignee, now), { reportId: id, input });
  if (!done.ok) throw new Error(done.reason);
  const child = await db().report.findUniqueOrThrow({
    where: { id: done.id },
    include: {
      currentVersion: { include: { choices: true, provisions: true } },
      groups: true,
      people: true,
      sources: true,
      clocks: true,
    },
  });
  const parent = await db().report.findUniqueOrThrow({
    where: { id },
    include: { currentVersion: true },
  });
  expect(child).toMatchObject({
    statusKey: 'in_triage',
    assigneeId: assignee.accountId,
    authorId: parent.authorId,
    splitFromId: id,
    number: 2,
    submittedAt: parent.submittedAt,
    currentVersion: {
      title: 'Вступительный взнос',
      place: 'Шымкент',
      narrativeText: 'Двум семьям намекнули на взнос.',
    },
    clocks: [{ kind: 'triage', startedAt: now }],
  });
  expect(child.currentVersion?.choices.map(({ list }) => list).sort()).toEqual([
    'education_level',
    'region',
  ]);
  expect(child.currentVersion?.provisions).toHaveLength(1);
  expect(child.sources).toMatchObject([{ title: 'Порядок предоставления свободных мест' }]);
  expect(child.queueRank).not.toBeNull();
  expect(parent.currentVersion?.title).not.toBe('Вступительный взнос');
  expect(await db().decision.findFirst({ where: { reportId: id } })).toMatchObject({
    kindKey: 'split',
  });
  expect(replay(await eventsOf(id))).toMatchObject({
    status: 'in_triage',
    splitIntoIds: [done.id],
  });
  expect(replay(await eventsOf(done.id))).toMatchObject({
    status: 'in_triage',
    assigneeId: assignee.accountId,
    splitFromId: id,
    number: 2,
    versionId: child.currentVersionId,
  });
});

test('what is not well said leaves nothing behind', async () => {
  const { id, input, assignee } = await makeSplit();
  const stale = { ...input, version: input.version - 1 };
  expect(await splitReport(contextOf(assignee, now), { reportId: id, input: stale })).toMatchObject(
    { status: 409 },
  );
  expect(await db().report.count()).toBe(1);
});

test('a part of a confidential report is open to the same list, hides the same author and has a mark', async () => {
  const { cast, input, assignee } = await makeSplit();
  const { author, head, colleague } = cast.actors;
  const secret = await reportOf(cast, {
    visibility: 'confidential',
    isAuthorHidden: true,
    namedIds: [assignee.accountId],
  });
  const { rowVersion: version } = await standing(secret.id);
  const split = { reportId: secret.id, input: { ...input, version, provisions: [], sources: [] } };
  const done = await splitReport(contextOf(assignee, now), split);
  if (!done.ok) throw new Error(done.reason);
  const child = await db().report.findUniqueOrThrow({
    where: { id: done.id },
    include: { people: true, namedLists: { include: { members: true } } },
  });
  expect(child).toMatchObject({ visibility: 'confidential', isAuthorHidden: true, number: null });
  expect(child.mark).toMatch(/^[A-Z0-9]{6}$/);
  const relations = await db().reportPerson.findMany({ where: { reportId: secret.id } });
  const bare = ({ accountId, relation }: { accountId: string; relation: string }) =>
    `${relation} ${accountId}`;
  expect(child.people.map(bare).toSorted()).toEqual(relations.map(bare).toSorted());
  expect(child.namedLists.map(({ members }) => members.length)).toEqual([3]);
  const seen = async (actor: Actor) =>
    (await getReport(actor, { id: done.id, lang: 'ru', now })) !== null;
  expect(await Promise.all([author, assignee, head, colleague].map(seen))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(replay(await eventsOf(done.id))).toMatchObject({
    mark: child.mark,
    visibility: 'confidential',
    isAuthorHidden: true,
    namedList: { listVersionId: child.namedLists[0]?.id },
  });
});

test('eight times with one key one child is born', async () => {
  const { id, input, assignee } = await makeSplit();
  const split = () => splitReport(contextOf(assignee, now, 'once'), { reportId: id, input });
  const results = await Promise.all(Array.from({ length: 8 }, split));
  expect(new Set(results.map((done) => done.ok && done.id)).size).toBe(1);
  expect(await db().report.count({ where: { splitFromId: id } })).toBe(1);
});

test('a report whose group is merged in the same instant is not split into a group that is gone', async () => {
  const { cast, id, input, assignee } = await makeSplit();
  const { id: mergedIntoId } = await makeGroup({ name: 'Ата-ана дауысы' });
  const data = { status: 'merged', mergedIntoId };
  await db().group.update({ where: { id: cast.group.id }, data });
  const refused = await splitReport(contextOf(assignee, now), { reportId: id, input });
  expect(refused).toMatchObject({ status: 409, reason: 'errors.changed' });
  expect(await db().report.count()).toBe(1);
});
