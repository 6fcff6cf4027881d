import { expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-03-16T06:00:00Z');

async function makeSent() {
  const cast = await makeCast();
  const { author } = cast.actors;
  const { id } = await makeDraft(author, cast.group.id);
  const { seen } = (await getDraft(author, { id, lang: 'ru', now }))!;
  await submitReport(contextOf(author, now), { reportId: id, seen });
  const follow = (actor: Actor, after = id, groupId = cast.group.id, key?: string) =>
    createDraft(contextOf(actor, now, key), { groupId, after, language: 'ru' });
  const linksOf = async (actor: Actor) =>
    (await getReport(actor, { id, lang: 'ru', now }))?.report.links;
  return { ...cast, id, follow, linksOf };
}

test('what goes on begins with the norms and the place, and is tied to what it goes on after', async () => {
  const { actors, follow, linksOf } = await makeSent();
  const begun = await follow(actors.colleague);
  if (!begun.ok) throw new Error(begun.reason);
  const draft = await getDraft(actors.colleague, { id: begun.id, lang: 'ru', now });
  expect(draft?.content).toMatchObject({
    title: { title: '' },
    norm: { provisions: [{ actKey: 'law_education', marks: [] }] },
    where: { regions: { keys: ['shymkent'] }, place: 'Шымкент' },
    harm: { people: '' },
  });
  expect((await eventsOf(begun.id)).map(({ type }) => type)).toContain('report.linked');
  expect(await linksOf(actors.author)).toMatchObject([{ id: begun.id, kind: 'followed_by' }]);
  // The office sees no draft, not even by a tie to it.
  expect(await linksOf(actors.analyst)).toEqual([]);
});

test('begun twice by one form, it is one', async () => {
  const { actors, id, follow, group } = await makeSent();
  const [first, second] = await Promise.all(
    [0, 1].map(() => follow(actors.author, id, group.id, 'once')),
  );
  expect(first).toEqual(second);
  expect(await db().reportLink.count()).toBe(1);
});

test('nobody ties anything to what they do not read, or to a draft', async () => {
  const { actors, other, follow, group, id } = await makeSent();
  const draft = await makeDraft(actors.author, group.id);
  const cast = await makeCast();
  const hidden = await reportOf(cast, { visibility: 'confidential' });
  expect(await follow(actors.stranger, id, other.id)).toMatchObject({ status: 404 });
  expect(await follow(actors.author, draft.id)).toMatchObject({ status: 404 });
  expect(await follow(actors.author, hidden.id)).toMatchObject({ status: 404 });
  expect(await db().reportLink.count()).toBe(0);
});
