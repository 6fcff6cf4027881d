import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { endRecusal } from '#app/features/review/commands/end-recusal.server.ts';
import { tellApart, undoApart } from '#app/features/review/commands/tell-apart.server.ts';
import { findLikely } from '#app/features/review/queries/find-likely.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeClaimed, makeQueued } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
let cast: Cast;
let reportId: string;
let otherId: string;
beforeEach(async () => {
  cast = await makeCast();
  const { author, assignee } = cast.actors;
  ({ id: reportId } = await makeClaimed(author, cast.group.id, assignee));
  ({ id: otherId } = await makeQueued(author, cast.group.id));
});

const likely = async (id: string) =>
  (await findLikely(cast.actors.assignee, { reportId: id, lang: 'ru' })).map((one) => one.id);
const apart = (actor: Actor, pair = { reportId, otherId }) =>
  tellApart(contextOf(actor, now), pair);
const undo = (actor: Actor, pair = { reportId, otherId }) => undoApart(contextOf(actor, now), pair);

test('a pair told apart is offered no more, from neither side, until that is taken back', async () => {
  const { assignee, author } = cast.actors;
  expect(await likely(reportId)).toEqual([otherId]);
  expect(await apart(assignee)).toEqual({ ok: true });
  expect(await apart(assignee)).toEqual({ ok: true });
  expect([await likely(reportId), await likely(otherId)]).toEqual([[], []]);
  const page = await getDecision(assignee, { id: otherId, lang: 'ru', now });
  expect(page?.side.apart).toMatchObject([{ id: reportId }]);
  const asRead = await getReport(author, { id: reportId, lang: 'ru', now });
  expect(asRead?.report.links).toEqual([]);
  expect(await undo(assignee)).toEqual({ ok: true });
  expect(await undo(assignee)).toMatchObject({ reason: 'review.not-apart' });
  expect(await likely(otherId)).toEqual([reportId]);
  const change = { otherId, kind: 'not_duplicate' };
  expect((await eventsOf(reportId)).slice(-2)).toMatchObject([
    { type: 'review.linked', after: change },
    { type: 'review.unlinked', before: change },
  ]);
});

test('what was split off is no duplicate of what it was split from', async () => {
  await db().report.update({ where: { id: otherId }, data: { splitFromId: reportId } });
  expect([await likely(reportId), await likely(otherId)]).toEqual([[], []]);
});

test('who does not hold the report says nothing of it, and nothing is said of what is not seen', async () => {
  const { analyst, assignee, author } = cast.actors;
  for (const actor of [analyst, author]) expect(await apart(actor)).toMatchObject({ ok: false });
  const secret = await reportOf(cast, { visibility: 'confidential' });
  expect(await apart(assignee, { reportId, otherId: secret.id })).toMatchObject({ status: 404 });
  expect(await apart(assignee, { reportId, otherId: reportId })).toMatchObject({ status: 422 });
  expect(await db().reportLink.count()).toBe(0);
});

test('said by two at once, it is kept once', async () => {
  const { assignee, head } = cast.actors;
  await Promise.all([apart(assignee), apart(head, { reportId: otherId, otherId: reportId })]);
  expect(await db().reportLink.count()).toBeGreaterThan(0);
  expect(await undo(assignee)).toEqual({ ok: true });
  expect(await likely(reportId)).toEqual([otherId]);
});

test('the head ends a recusal; who stands aside does not lift it', async () => {
  const { analyst, head, assignee } = cast.actors;
  const { id } = await reportOf(cast, { recusedIds: [analyst.accountId] });
  const end = (actor: Actor) =>
    endRecusal(contextOf(actor, now), { reportId: id, accountId: analyst.accountId });
  expect(await end(analyst)).toMatchObject({ status: 403 });
  expect(await end(assignee)).toMatchObject({ status: 403 });
  expect(await end(head)).toEqual({ ok: true });
  expect(await end(head)).toMatchObject({ reason: 'review.not-recused' });
  expect(await eventsOf(id)).toMatchObject([
    { type: 'review.recusal-ended', before: { accountId: analyst.accountId } },
  ]);
  const page = await getDecision(analyst, { id, lang: 'ru', now });
  expect(page?.side.aside).toEqual([]);
});
