import { expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { linkRelated, unlinkRelated } from '#app/features/reports/commands/link-related.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-03-16T06:00:00Z');

async function makeTwo() {
  const cast = await makeCast();
  const { id } = await reportOf(cast, { status: 'under_analysis' });
  const other = await reportOf(cast, {
    status: 'accepted',
    groupId: cast.other.id,
    partnerIds: [],
  });
  const { number } = await db().report.findUniqueOrThrow({ where: { id: other.id } });
  const link = (actor: Actor, name = `№ ${number}`) =>
    linkRelated(contextOf(actor, now), { reportId: id, name });
  const linksOf = async (actor: Actor, of = id) =>
    (await getReport(actor, { id: of, lang: 'ru', now }))?.report.links.map((one) => [
      one.id,
      one.kind,
    ]);
  return { ...cast.actors, cast, id, otherId: other.id, number, link, linksOf };
}

test('who holds a report ties another to it; those who read both see it, from both sides', async () => {
  const { assignee, analyst, author, id, otherId, link, linksOf } = await makeTwo();
  expect(await Promise.all([link(assignee), link(assignee)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await db().reportLink.count()).toBe(1);
  expect(await linksOf(analyst)).toEqual([[otherId, 'related']]);
  expect(await linksOf(analyst, otherId)).toEqual([[id, 'related']]);
  // The author's group does not read the other group's report, and is told of nothing.
  expect(await linksOf(author)).toEqual([]);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    type: 'report.linked',
    after: { otherId, kind: 'related' },
  });
});

test('the tie is taken off, and nothing else with it', async () => {
  const { assignee, id, otherId, link, linksOf } = await makeTwo();
  await link(assignee);
  const take = () => unlinkRelated(contextOf(assignee, now), { reportId: id, otherId });
  expect([await take(), await take()]).toEqual([{ ok: true }, { ok: true }]);
  expect(await linksOf(assignee)).toEqual([]);
  const types = (await eventsOf(id)).map(({ type }) => type);
  expect(types).toEqual(['report.linked', 'report.unlinked']);
});

test('nobody else ties reports, and only what one reads can be tied', async () => {
  const { cast, assignee, analyst, author, stranger, id, link } = await makeTwo();
  expect(await link(analyst)).toMatchObject({ status: 403 });
  expect(await link(author)).toMatchObject({ status: 403 });
  expect(await link(stranger)).toMatchObject({ status: 404 });
  const hidden = await reportOf(cast, { visibility: 'confidential' });
  const { mark } = await db().report.findUniqueOrThrow({ where: { id: hidden.id } });
  const { number: own } = await db().report.findUniqueOrThrow({ where: { id } });
  for (const [name, why] of [
    [mark!, 'reports.no-such-report'],
    ['№ 999999', 'reports.no-such-report'],
    ['первое', 'reports.no-such-report'],
    [String(own), 'reports.same-report'],
  ] as const) {
    expect(await link(assignee, name)).toMatchObject({ status: 422, fields: { name: why } });
  }
  expect(await db().reportLink.count()).toBe(0);
});
