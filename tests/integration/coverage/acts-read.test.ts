import { expect, test } from 'vitest';
import { actsTable } from '#app/features/coverage/domain/acts-read.ts';
import { getActsRead } from '#app/features/coverage/queries/get-acts-read.server.ts';
import { loadChoices } from '#app/features/coverage/queries/load-choices.server.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { isRead } from '#app/features/reading/domain/article-state.ts';
import { db } from '#app/platform/database.server.ts';
import { newId, seededUuid } from '#app/platform/ids.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { makePlaced } from '#tests/factories/placed.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const actId = seededUuid('act', 'law_education');
const text = Array.from({ length: 6 }, (_, n) => `Статья ${n + 1}. О разном\n1. Слова.`).join('\n');

test('an act counts as read what its own page calls read, whoever looks', async () => {
  const { group, actors } = await makeCast();
  const { analyst, author, administrator } = actors;
  await makeEdition(text);
  const keys = (await loadArticleStates(analyst, { actId })).map(({ key }) => key);
  const lastOf = (n: number) => keys.at(-n)!;
  const cite = async (key: string, status: string) => {
    const { versionId } = await makePlaced({ groupId: group.id, status });
    await db().reportProvision.create({
      data: {
        id: newId(),
        ...{ versionId, position: 1, state: 'resolved', actId, provisionKey: `${key}/p1` },
      },
    });
  };
  await cite(lastOf(1), 'submitted');
  await cite(lastOf(2), 'closed_resolved');
  await cite(lastOf(3), 'rejected');
  for (const actor of [analyst, author]) {
    const states = await loadArticleStates(actor, { actId });
    const read = states.filter(({ state }) => isRead(state)).length;
    expect(read).toBeGreaterThanOrEqual(2);
    const acts = await getActsRead(actor, { lang: 'ru', today: '2026-11-25' });
    const act = acts.find(({ key }) => key === 'law_education')!;
    expect([act.articles, act.read]).toEqual([states.length, read]);
    const { levels } = await loadChoices('ru');
    expect(actsTable(acts, levels).total.read).toBeGreaterThanOrEqual(read);
  }
  expect(await getActsRead(administrator, { lang: 'ru', today: '2026-11-25' })).toEqual([]);
});
