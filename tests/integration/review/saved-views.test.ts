import { expect, test } from 'vitest';
import { deleteView } from '#app/features/review/commands/delete-view.server.ts';
import { mostViews, saveView } from '#app/features/review/commands/save-view.server.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const viewsOf = async (actor: Parameters<typeof loadDesk>[0]) =>
  (await loadDesk(actor, 'ru', [])).views;
const view = (name: string, query = `?region=${name.toLowerCase()}`) => ({ name, query });

test('a view is kept for its owner alone, with an event that holds no words', async () => {
  const { analyst, assignee } = (await makeCast()).actors;
  expect(await saveView(contextOf(analyst), view('Абай', '?region=abai'))).toEqual({ ok: true });
  const [kept] = await viewsOf(analyst);
  expect(kept).toMatchObject({ name: 'Абай', query: '?region=abai' });
  expect(await viewsOf(assignee)).toEqual([]);
  const event = await db().event.findFirst({ where: { type: 'account.view-saved' } });
  expect(event).toMatchObject({ objectId: analyst.accountId, after: { viewId: kept!.id } });
});

test('a name and a list stand once; of two at once one is kept', async () => {
  const { analyst } = (await makeCast()).actors;
  const results = await Promise.all(
    ['Срочные', 'СРОЧНЫЕ'].map((name) => saveView(contextOf(analyst), view(name))),
  );
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(results).toContainEqual(
    expect.objectContaining({ status: 422, fields: { name: 'review.view-name-taken' } }),
  );
  const [kept] = await viewsOf(analyst);
  const { name, query } = kept!;
  expect(await saveView(contextOf(analyst), { name: 'Иначе', query })).toMatchObject({
    reason: 'review.view-kept-already',
    values: { name },
  });
});

test('there is an end to them', async () => {
  const { analyst } = (await makeCast()).actors;
  for (let made = 0; made < mostViews; made += 1) {
    expect(await saveView(contextOf(analyst), view(`V${made}`))).toEqual({ ok: true });
  }
  expect(await saveView(contextOf(analyst), view('Ещё'))).toMatchObject({
    reason: 'review.too-many-views',
    status: 409,
  });
});

test('it is forgotten by its owner, and for others it is not there', async () => {
  const { analyst, assignee } = (await makeCast()).actors;
  await saveView(contextOf(analyst), view('Абай'));
  const [kept] = await viewsOf(analyst);
  const viewId = kept!.id;
  expect(await deleteView(contextOf(assignee), { viewId })).toMatchObject({ status: 404 });
  expect(await viewsOf(analyst)).toHaveLength(1);
  expect(await deleteView(contextOf(analyst), { viewId })).toEqual({ ok: true });
  expect(await viewsOf(analyst)).toEqual([]);
  const event = await db().event.findFirst({ where: { type: 'account.view-deleted' } });
  expect(event).toMatchObject({ before: { viewId } });
});
