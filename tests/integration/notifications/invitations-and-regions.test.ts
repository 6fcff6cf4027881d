// What somebody is told of before they read a report, and what the office hears of by region.
import { expect, test } from 'vitest';
import { deleteDraft } from '#app/features/reports/commands/delete-draft.server.ts';
import { inviteToReport } from '#app/features/reports/commands/invite-to-report.server.ts';
import { revokeReportInvitation } from '#app/features/reports/commands/revoke-report-invitation.server.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { openNotification } from '#app/features/notifications/commands/open-notification.server.ts';
import { saveNewsChoice } from '#app/features/notifications/commands/save-news-choice.server.ts';
import { seeReport } from '#app/features/notifications/commands/see-report.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { newsChoiceSchema } from '#app/features/notifications/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');

/** Dispatches what was recorded last of that type, as the queue would. */
async function dispatchLast(type: string): Promise<void> {
  const { id } = await db().event.findFirstOrThrow({ where: { type }, orderBy: { seq: 'desc' } });
  await dispatchEvent(id, now);
}

async function invited(email: string) {
  const cast = await makeCast();
  const { author } = cast.actors;
  const { id: reportId } = await makeDraft(author, cast.group.id);
  await db().account.update({ where: { id: cast.actors.stranger.accountId }, data: { email } });
  const input = { reportId, email: 'ruslan@example.kz', part: 'co_author', note: '' } as const;
  await inviteToReport(contextOf(author, now), input);
  await dispatchLast('report.person-invited');
  return { cast, reportId };
}

test('who is invited is told once, by mail too, and without a word of the report', async () => {
  const { cast } = await invited('ruslan@example.kz');
  await dispatchLast('report.person-invited');
  const { stranger } = cast.actors;
  const { items } = await listNotifications(stranger);
  expect(items).toMatchObject([{ kind: 'invited', isUnread: true, report: null }]);
  const mails = await db().$queryRaw<{ data: object }[]>`
    select data from pgboss.job where name = 'send-mail'`;
  expect(mails).toEqual([{ data: { notificationId: items[0]?.id } }]);
  const { id } = await db().reportInvitation.findFirstOrThrow();
  const notificationId = items[0]!.id;
  expect(await openNotification(contextOf(stranger, now), { notificationId })).toEqual({
    ok: true,
    told: { invitationId: id },
  });
});

test('an address that nobody in a group has tells nobody', async () => {
  await invited('somebody-else@example.kz');
  expect(await db().notification.count()).toBe(0);
});

test('an invitation that was taken back is told of no longer', async () => {
  const { cast, reportId } = await invited('ruslan@example.kz');
  const { id: invitationId } = await db().reportInvitation.findFirstOrThrow();
  const input = { reportId, invitationId };
  await revokeReportInvitation(contextOf(cast.actors.author, now), input);
  await dispatchLast('report.invitation-revoked');
  expect(await db().notification.count()).toBe(0);
});

test('of an invitation that has run out the bell lets go when its time is over', async () => {
  const { cast } = await invited('ruslan@example.kz');
  const { expiresAt } = await db().reportInvitation.findFirstOrThrow();
  const event = await db().event.findFirstOrThrow({ where: { type: 'report.person-invited' } });
  const jobs = await db().$queryRaw`
    select data from pgboss.job where name = 'dispatch-event' and start_after = ${expiresAt}`;
  expect(jobs).toEqual([{ data: { eventId: event.id } }]);
  await dispatchEvent(event.id, new Date(expiresAt.getTime() - 1));
  expect((await listNotifications(cast.actors.stranger)).items).toHaveLength(1);
  await dispatchEvent(event.id, expiresAt);
  expect(await db().notification.count()).toBe(0);
});

test('once a report takes nobody in any more, its invitation is told of no longer', async () => {
  const { cast, reportId } = await invited('ruslan@example.kz');
  await deleteDraft(contextOf(cast.actors.author, now), { reportId });
  await dispatchLast('report.deleted');
  expect(await db().notification.count()).toBe(0);
});

test('the office hears of a new report in the regions that it follows, and of no confidential one', async () => {
  const cast = await makeCast();
  const { author, analyst, head } = cast.actors;
  const choice = (regions: string[]) => newsChoiceSchema.parse({ regions });
  await saveNewsChoice(contextOf(analyst, now), choice(['shymkent']));
  await saveNewsChoice(contextOf(head, now), choice(['almaty']));
  const { id: reportId } = await makeDraft(author, cast.group.id);
  await db().$executeRaw`
    update report set status_key = 'submitted', submitted_at = ${now}, number = 191
    where id = ${reportId}::uuid`;
  const standing = { status: 'submitted' as const, assigneeId: null };
  const moved = { before: { ...standing, status: 'draft' as const }, after: standing };
  await recordEvent(db(), { actor: author, now }, reportEvent('report.submitted', reportId, moved));
  await dispatchLast('report.submitted');
  const kinds = async (accountId: string) =>
    (await db().notification.findMany({ where: { accountId } })).map(({ kind }) => kind);
  expect(await kinds(analyst.accountId)).toEqual(['in-region']);
  expect(await kinds(head.accountId)).toEqual([]);
  await db().notification.deleteMany();
  await db()
    .$executeRaw`update report set visibility = 'confidential', number = null, mark = 'K7Q2ZD'`;
  await dispatchLast('report.submitted');
  expect(await kinds(analyst.accountId)).toEqual([]);
});

test('who has the report before them has seen its steps, but not what is said in its circles', async () => {
  const cast = await makeCast();
  const { id: reportId } = await reportOf(cast);
  const { accountId } = cast.actors.author;
  const about = { accountId, reportId, createdAt: now };
  await db().notification.createMany({
    data: [
      { ...about, id: crypto.randomUUID(), eventId: crypto.randomUUID(), kind: 'accepted' },
      {
        ...about,
        id: crypto.randomUUID(),
        eventId: crypto.randomUUID(),
        kind: 'commented',
        circle: 'shared',
      },
    ],
  });
  await seeReport({ actor: cast.actors.author, now }, { reportId });
  const unread = await db().notification.findMany({ where: { readAt: null } });
  expect(unread.map(({ kind }) => kind)).toEqual(['commented']);
});

test('a choice keeps the letters left on, only those that one gets at all, and the office’s regions', async () => {
  const cast = await makeCast();
  const { author, administrator } = cast.actors;
  const input = newsChoiceSchema.parse({ letters: ['mention', 'question'], regions: ['shymkent'] });
  expect(await saveNewsChoice(contextOf(author, now), input)).toEqual({ ok: true });
  const kept = await db().account.findUniqueOrThrow({
    where: { id: author.accountId },
    include: { followedRegions: true },
  });
  expect(kept).toMatchObject({ mailOff: ['decision', 'law'], followedRegions: [] });
  expect(
    await saveNewsChoice(contextOf(cast.actors.head, now), {
      letters: [],
      regions: ['nowhere'],
    }),
  ).toMatchObject({ fields: { regions: 'errors.not-valid' } });
  await saveNewsChoice(contextOf(administrator, now), input);
  const events = await db().event.findMany({ where: { type: 'account.profile-saved' } });
  expect(events.map(({ after }) => after)).toContainEqual({
    fields: ['mailOff', 'followedRegions'],
  });
});
