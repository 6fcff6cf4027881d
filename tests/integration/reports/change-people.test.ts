import { expect, test } from 'vitest';
import { addPerson, removePerson } from '#app/features/reports/commands/change-people.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
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
  const journalist = await makeMember(media.id, { role: 'journalist', email: 'ruslan@example.kz' });
  const { id } = await makeDraft(author.actor, group.id);
  return { group, media, author, coordinator, journalist, reportId: id };
}
const asked = (id: string) => ({ id, lang: 'ru', now }) as const;

test('a journalist of another group joins as co-author and brings the group in as partner', async () => {
  const { media, author, journalist, reportId } = await makeWorld();
  expect(await getDraft(journalist.actor, asked(reportId))).toBeNull();
  const input = { reportId, email: ' Ruslan@Example.kz ', part: 'co_author' } as const;
  expect(await addPerson(contextOf(author.actor, now), input)).toEqual({ ok: true });
  expect((await getDraft(journalist.actor, asked(reportId)))?.abilities.edit).toBe(true);
  expect(replay(await eventsOf(reportId))).toMatchObject({
    people: { co_author: [journalist.account.id] },
    groups: { partner: [media.id] },
  });
});

test('adding somebody again changes nothing; taking them off shuts the draft again', async () => {
  const { author, journalist, reportId } = await makeWorld();
  const context = contextOf(author.actor, now);
  const input = { reportId, email: 'ruslan@example.kz', part: 'co_author' } as const;
  await addPerson(context, input);
  const count = (await eventsOf(reportId)).length;
  await addPerson(context, input);
  expect(await eventsOf(reportId)).toHaveLength(count);
  await removePerson(context, { reportId, accountId: journalist.account.id, part: 'co_author' });
  expect((await getDraft(journalist.actor, asked(reportId)))?.abilities.edit).toBe(false);
});

test.each([
  ['an address that nobody has', 'nobody@example.kz'],
  ['somebody of the office', 'office@example.kz'],
])('%s is refused beside the field', async (_, email) => {
  const { author, reportId } = await makeWorld();
  await makeAccount({ officeRole: 'analyst', email: 'office@example.kz' });
  const refused = await addPerson(contextOf(author.actor, now), {
    reportId,
    email,
    part: 'co_author',
  });
  expect(refused).toMatchObject({ status: 422, fields: { email: 'reports.no-such-person' } });
});

test('a confidential list grows by the author’s hand alone, and each state of it is kept', async () => {
  const { author, coordinator, journalist, reportId } = await makeWorld();
  await setVisibility(contextOf(author.actor, now), { reportId, visibility: 'confidential' });
  const input = { reportId, email: 'ruslan@example.kz', part: 'named' } as const;
  expect(await addPerson(contextOf(coordinator.actor, now), input)).toMatchObject({ status: 404 });
  expect(await addPerson(contextOf(author.actor, now), input)).toEqual({ ok: true });
  expect(await getDraft(journalist.actor, asked(reportId))).not.toBeNull();
  const versions = await db().namedListVersion.findMany({
    orderBy: { number: 'asc' },
    include: { members: { select: { accountId: true } } },
  });
  expect(versions.map(({ members }) => members.length)).toEqual([1, 2]);
  const events = await eventsOf(reportId);
  expect(events.filter(({ type }) => type === 'report.named-list-changed')).toHaveLength(2);
  expect(JSON.stringify(events.map((event) => 'after' in event && event.after))).not.toContain(
    journalist.account.id,
  );
});

test('an ordinary draft has no list', async () => {
  const { author, reportId } = await makeWorld();
  const input = { reportId, email: 'ruslan@example.kz', part: 'named' } as const;
  expect(await addPerson(contextOf(author.actor, now), input)).toMatchObject({ status: 422 });
});
