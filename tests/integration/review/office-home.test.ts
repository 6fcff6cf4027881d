import { expect, test } from 'vitest';
import { getOfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { listMine } from '#app/features/review/queries/list-mine.server.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeClaimed, makeQueued } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-20T06:00:00Z');
const day = (date: string) => ({ now: new Date(`${date}T08:00:00Z`) });

async function makeOffice() {
  const cast = await makeCast();
  const { author, assignee } = cast.actors;
  const late = await makeClaimed(author, cast.group.id, assignee, day('2026-01-28'));
  const soon = await makeClaimed(author, cast.group.id, assignee, day('2026-02-06'));
  const fresh = await makeClaimed(author, cast.group.id, assignee, day('2026-02-18'));
  const free = await makeQueued(author, cast.group.id, day('2026-02-09'));
  const answered = await makeClaimed(author, cast.group.id, assignee, day('2026-02-17'));
  await db().clarification.create({
    data: {
      id: newId(),
      reportId: answered.id,
      question: 'Когда?',
      askedById: assignee.accountId,
      askedAt: new Date('2026-02-17T09:00:00Z'),
      dueOn: new Date('2026-03-03'),
      answer: 'В понедельник.',
      answeredById: author.accountId,
      answeredAt: new Date('2026-02-18T09:00:00Z'),
    },
  });
  return { cast, late, soon, fresh, free, answered };
}

test('an analyst sees what waits: answers, what is over, what ends soon, and the weightiest that is free', async () => {
  const { cast, late, soon, fresh, free, answered } = await makeOffice();
  const { assignee } = cast.actors;
  const home = await getOfficeHome(assignee, { lang: 'ru', now });
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(home.answered)).toEqual([answered.id]);
  expect(ids(home.overdue)).toEqual([late.id]);
  expect(ids(home.soon)).toEqual([soon.id]);
  expect(ids(home.free)).toEqual([free.id]);
  expect(home.ages).toEqual({ week: 0, fortnight: 1, month: 0, older: 0 });
  expect(home.weeks.at(-1)).toEqual({ monday: '2026-02-16', count: 2 });
  expect(home.weeks).toHaveLength(8);
  expect([home.load, home.oldest, home.intake]).toEqual([null, null, []]);
  const mine = await listMine(assignee, { lang: 'ru', now, calendar: await loadCalendar() });
  expect(ids(mine)).toEqual([answered.id, late.id, soon.id, fresh.id]);
});

test('the head sees who holds how much, the oldest by region, and the intake', async () => {
  const { cast } = await makeOffice();
  const { head, assignee } = cast.actors;
  await reportOf(cast, { visibility: 'confidential', namedIds: [assignee.accountId] });
  const secret = await reportOf(cast, {
    visibility: 'confidential',
    status: 'submitted',
    assigneeId: null,
  });
  const home = await getOfficeHome(head, { lang: 'ru', now });
  const held = home.load?.find(({ id }) => id === assignee.accountId);
  // Of a confidential report not even the number says anything.
  expect(held).toMatchObject({ held: 4, late: 1 });
  expect(home.oldest).toEqual([
    { key: 'shymkent', label: 'город Шымкент', since: expect.any(String), count: 1 },
  ]);
  expect(home.intake.map(({ id }) => id)).toContain(secret.id);
});
