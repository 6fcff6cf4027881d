import { expect, test } from 'vitest';
import { addColleague, removePerson } from '#app/features/reports/commands/change-people.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');

async function makeWorld() {
  const group = await makeGroup();
  const media = await makeGroup({ name: 'Портал «Южный двор»', kind: 'media' });
  const author = await makeMember(group.id);
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  const colleague = await makeMember(group.id);
  const journalist = await makeMember(media.id, { role: 'journalist' });
  const { id } = await makeDraft(author.actor, group.id);
  return { author, coordinator, colleague, journalist, reportId: id };
}
const asked = (id: string) => ({ id, lang: 'ru', now }) as const;

test('a colleague joins at once as co-author, a second time changes nothing, and removal shuts the draft', async () => {
  const { author, colleague, reportId } = await makeWorld();
  const context = contextOf(author.actor, now);
  const input = { reportId, accountId: colleague.account.id, part: 'co_author' } as const;
  expect(await addColleague(context, input)).toEqual({ ok: true });
  expect((await getDraft(colleague.actor, asked(reportId)))?.abilities.edit).toBe(true);
  expect(replay(await eventsOf(reportId))).toMatchObject({
    people: { co_author: [colleague.account.id] },
    groups: { partner: [] },
  });
  const count = (await eventsOf(reportId)).length;
  await addColleague(context, input);
  expect(await eventsOf(reportId)).toHaveLength(count);
  await removePerson(context, input);
  expect((await getDraft(colleague.actor, asked(reportId)))?.abilities.edit).toBe(false);
});

test('nobody is added at once who is of another group, has left, or is nobody', async () => {
  const { author, colleague, journalist, reportId } = await makeWorld();
  await db().membership.update({
    where: { id: colleague.membershipId },
    data: { endedAt: now },
  });
  const context = contextOf(author.actor, now);
  for (const accountId of [journalist.account.id, colleague.account.id, newId()]) {
    const refused = await addColleague(context, { reportId, accountId, part: 'co_author' });
    expect(refused).toMatchObject({ status: 404 });
  }
});

test('a confidential list grows by the author’s hand alone, and each state of it is kept', async () => {
  const { author, coordinator, colleague, reportId } = await makeWorld();
  await setVisibility(contextOf(author.actor, now), { reportId, visibility: 'confidential' });
  const input = { reportId, accountId: colleague.account.id, part: 'named' } as const;
  expect(await addColleague(contextOf(coordinator.actor, now), input)).toMatchObject({
    status: 404,
  });
  expect(await addColleague(contextOf(author.actor, now), input)).toEqual({ ok: true });
  expect(await getDraft(colleague.actor, asked(reportId))).not.toBeNull();
  const versions = await db().namedListVersion.findMany({
    orderBy: { number: 'asc' },
    include: { members: { select: { accountId: true } } },
  });
  expect(versions.map(({ members }) => members.length)).toEqual([1, 2]);
  const events = await eventsOf(reportId);
  expect(events.filter(({ type }) => type === 'report.named-list-changed')).toHaveLength(2);
  expect(JSON.stringify(events.map((event) => 'after' in event && event.after))).not.toContain(
    colleague.account.id,
  );
});

test('an ordinary draft has no list', async () => {
  const { author, colleague, reportId } = await makeWorld();
  const input = { reportId, accountId: colleague.account.id, part: 'named' } as const;
  expect(await addColleague(contextOf(author.actor, now), input)).toMatchObject({ status: 422 });
});
