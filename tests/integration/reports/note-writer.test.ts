import { expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { noteWriter } from '#app/features/reports/commands/note-writer.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { getDraft, getDraftNews } from '#app/features/reports/queries/get-draft.server.ts';
import { db } from '#app/platform/database.server.ts';
import { openBus } from '#app/platform/live/bus.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft, saveOf } from '#tests/factories/draft.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase('file');

const now = new Date('2026-02-12T08:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

async function makeWorld() {
  const cast = await makeCast();
  const { id } = await makeDraft(cast.actors.author, cast.group.id);
  await db().draftPresence.deleteMany();
  return { ...cast.actors, id };
}

const seenBy = async (actor: Actor, id: string, at = now) =>
  (await getDraftNews(actor, { id, lang: 'ru', now: at }))?.writers.map(({ person, part }) => [
    person.name,
    part,
  ]);

test('who writes is shown to the others with the part, for a minute, and not to oneself', async () => {
  const { author, coordinator, id } = await makeWorld();
  const note = (part: 'where' | 'harm' | null) =>
    noteWriter(contextOf(author, now), { reportId: id, part });
  expect(await note('where')).toEqual({ ok: true });
  expect(await seenBy(coordinator, id)).toEqual([['Гульнара Тасова', 'where']]);
  expect(await seenBy(author, id)).toEqual([]);
  expect(await seenBy(coordinator, id, later(61))).toEqual([]);
  await note('harm');
  const page = await getDraft(coordinator, { id, lang: 'ru', now });
  expect(page?.writers).toMatchObject([{ person: { name: 'Гульнара Тасова' }, part: 'harm' }]);
  await note(null);
  expect(await seenBy(coordinator, id)).toEqual([]);
});

test('a save tells where its person was, without a script as well', async () => {
  const { author, coordinator, id } = await makeWorld();
  const input = saveOf({ fix: { measure: 'Другая мера' } });
  const current = await getDraft(author, { id, lang: 'ru', now });
  const saved = await saveDraft(contextOf(author, now), {
    reportId: id,
    input: { ...input, base: current!.digests },
  });
  expect(saved).toMatchObject({ ok: true, changed: ['fix'] });
  expect(await seenBy(coordinator, id)).toEqual([['Гульнара Тасова', 'fix']]);
});

test('the others are told once for each change of place, by the id of the draft alone', async () => {
  const { author, id } = await makeWorld();
  const heard: unknown[] = [];
  let tell: () => void = () => undefined;
  const bus = await openBus(database.appUrl, {
    onMessage: (message) => {
      heard.push(message);
      tell();
    },
    onGap: () => undefined,
  });
  const note = (part: 'where' | 'harm' | null, at: Date) =>
    noteWriter(contextOf(author, at), { reportId: id, part });
  await note('where', now);
  await note('where', later(25));
  await note('harm', later(30));
  await note('harm', later(100));
  await note(null, later(101));
  await note(null, later(102));
  while (heard.length < 4) await new Promise<void>((resolve) => (tell = resolve));
  await bus.close();
  expect(heard).toEqual(Array.from({ length: 4 }, () => ({ draft: id })));
});

test('who may not write leaves no trace', async () => {
  const { author, colleague, stranger, head, id } = await makeWorld();
  const cast = await makeCast();
  const sent = await reportOf(cast);
  const note = (actor: Actor, reportId: string) =>
    noteWriter(contextOf(actor, now), { reportId, part: 'what' });
  expect(await note(colleague, id)).toMatchObject({ ok: false, status: 403 });
  expect(await note(stranger, id)).toMatchObject({ ok: false, status: 404 });
  expect(await note(head, id)).toMatchObject({ ok: false, status: 404 });
  expect(await note(cast.actors.author, sent.id)).toMatchObject({ ok: false, status: 403 });
  expect(await note(author, author.accountId)).toMatchObject({ ok: false, status: 404 });
  expect(await db().draftPresence.count()).toBe(0);
});
