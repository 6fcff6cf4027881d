import { expect, test } from 'vitest';
import { visitor } from '#app/access/actor.ts';
import { listActivity } from '#app/features/people/queries/list-activity.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const all = { area: 'all', before: null };

async function write(type: string, more: { actorId?: string; reportId?: string } = {}) {
  await db().event.create({
    data: {
      id: newId(),
      at: new Date('2026-11-24T10:00:00Z'),
      type,
      actorKind: more.actorId ? 'account' : 'system',
      actorId: more.actorId ?? null,
      objectType: type.split('.')[0]!,
      objectId: more.reportId ?? newId(),
      reportId: more.reportId ?? null,
    },
  });
}

test('the administrator reads of accounts and groups, and not that a report exists', async () => {
  const admin = await makeAccount({ officeRole: 'administrator' });
  await write('account.created', { actorId: admin.id });
  await write('report.created', { reportId: newId() });
  const { entries, areas } = await listActivity(officeActor(admin.id, 'administrator'), all);
  expect(entries.map(({ type }) => type)).toEqual(['account.created']);
  expect(areas).not.toContain('report');
});

test('the head reads who opened a restricted file and who stood aside', async () => {
  const { id: reportId } = await makeReport({ status: 'submitted' });
  const head = await makeAccount({ officeRole: 'head' });
  const analyst = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' });
  await write('attachment.opened', { actorId: analyst.id, reportId });
  await write('review.recused', { actorId: analyst.id, reportId });
  const { entries } = await listActivity(officeActor(head.id, 'head'), all);
  expect(entries.map(({ type, actorName }) => [type, actorName])).toEqual([
    ['review.recused', 'Айгерим Сейтова'],
    ['attachment.opened', 'Айгерим Сейтова'],
  ]);
  const files = await listActivity(officeActor(head.id, 'head'), { ...all, area: 'attachment' });
  expect(files.entries.map(({ type }) => type)).toEqual(['attachment.opened']);
});

test('the log is read a page at a time by its key', async () => {
  const head = await makeAccount({ officeRole: 'head' });
  for (let at = 0; at < 55; at += 1) await write('group.created');
  const first = await listActivity(officeActor(head.id, 'head'), all);
  expect(first.entries).toHaveLength(50);
  const second = await listActivity(officeActor(head.id, 'head'), {
    area: 'all',
    before: first.next,
  });
  expect(second.entries).toHaveLength(5);
  expect(second.next).toBeNull();
});

test('nobody else reads it', async () => {
  const member = await makeAccount();
  for (const actor of [visitor, memberOf(member.id), officeActor(member.id, 'analyst')]) {
    await expect(listActivity(actor, all)).rejects.toMatchObject({ name: 'NotFound' });
  }
});
