import { beforeEach, expect, test } from 'vitest';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { openNotification } from '#app/features/notifications/commands/open-notification.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { answerQuestion } from '#app/features/reading/commands/answer-question.server.ts';
import { askOffice } from '#app/features/reading/commands/ask-office.server.ts';
import { closeCampaign } from '#app/features/reading/commands/close-campaign.server.ts';
import { openCampaign } from '#app/features/reading/commands/open-campaign.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeReadAct } from '#tests/factories/campaign.ts';
import { makeCast, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T07:00:00Z');
let cast: Cast;
let id: string;
beforeEach(async () => {
  cast = await makeCast();
  const { chapters } = await makeReadAct();
  const opened = await openCampaign(contextOf(cast.actors.analyst, now), {
    name: 'Вычитка',
    about: '',
    dueOn: '2026-03-01',
    parts: [...chapters],
    groups: [cast.group.id],
    ranges: [],
    hand: new Map(),
  });
  if (!opened.ok) throw new Error(opened.reason);
  id = opened.id;
});

/** Everything recorded is brought twice, as the queue may. */
async function dispatchAll() {
  const events = await db().event.findMany({ orderBy: { seq: 'asc' } });
  for (const [at, event] of events.entries()) {
    const later = new Date(now.getTime() + at * 1_000);
    await dispatchEvent(event.id, later);
    await dispatchEvent(event.id, later);
  }
}
const kindsFor = async (part: Part) =>
  (await listNotifications(cast.actors[part])).items.map(({ kind, campaign }) => [kind, campaign]);

test('the people of the groups are told once of a campaign and of its end, nobody else', async () => {
  await closeCampaign(contextOf(cast.actors.head, now), { campaignId: id, version: 1 });
  await dispatchAll();
  for (const part of ['author', 'colleague', 'coordinator'] as const) {
    expect(await kindsFor(part)).toEqual([
      ['reading-closed', 'Вычитка'],
      ['reading-shared', 'Вычитка'],
    ]);
  }
  for (const part of ['stranger', 'journalist', 'analyst', 'administrator'] as const) {
    expect(await kindsFor(part)).toEqual([]);
  }
});

test('who opened the campaign hears of a question, who asked of the answer, and both come to its article', async () => {
  const asked = await askOffice(contextOf(cast.actors.author, now), {
    campaignId: id,
    position: 2,
    question: 'Кто решает?',
  });
  if (!asked.ok) throw new Error(asked.reason);
  const answer = { campaignId: id, questionId: asked.id, answer: 'Учредитель' };
  await answerQuestion(contextOf(cast.actors.head, now), answer);
  await dispatchAll();
  expect(await kindsFor('analyst')).toEqual([['reading-asked', 'Вычитка']]);
  expect((await kindsFor('author'))[0]).toEqual(['reading-answered', 'Вычитка']);
  expect((await kindsFor('colleague')).map(([kind]) => kind)).toEqual(['reading-shared']);
  const [note] = (await listNotifications(cast.actors.author)).items;
  const opened = await openNotification(contextOf(cast.actors.author, now), {
    notificationId: note!.id,
  });
  expect(opened).toMatchObject({
    told: { campaignId: id, question: { id: asked.id, position: 2 } },
  });
});

test('whoever has left the group is told of it no more', async () => {
  await dispatchAll();
  const left = { ...cast.actors.author, memberships: [] };
  expect((await listNotifications(left)).items).toEqual([]);
});
