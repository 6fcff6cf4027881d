import { expect, test } from 'vitest';
import type { Circle } from '#app/access/facts.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { listDiscussion } from '#app/features/discussion/queries/list-discussion.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-13T09:00:00Z');
const marker = (circle: Circle) => `МЕТКА-${circle}`;
const says: [Circle, Part][] = [
  ['group', 'author'],
  ['shared', 'author'],
  ['office', 'assignee'],
];

test('a word of a circle stands in the pages of its readers alone, and in no event, job or notification', async () => {
  const cast = await makeCast();
  const { id: reportId } = await reportOf(cast, { isAuthorHidden: true });
  for (const [circle, by] of says) {
    const text = `${marker(circle)} @${names.journalist} @${names.head}`;
    const input = { reportId, circle, text, mention: [] };
    expect(await postComment(contextOf(cast.actors[by], now), input)).toMatchObject({ ok: true });
  }
  const events = await db().event.findMany();
  for (const { id } of events) await dispatchEvent(id, now);
  const jobs = await db().$queryRaw<object[]>`select name, data from pgboss.job`;
  const kept = JSON.stringify([events.map(({ seq: _, ...event }) => event), jobs]);
  for (const words of ['МЕТКА', ...Object.values(names)]) expect(kept).not.toContain(words);

  const { facts } = (await loadReportFacts(reportId))!;
  const readers: Record<Part, Circle[]> = {
    author: ['group', 'shared'],
    colleague: ['group', 'shared'],
    coordinator: ['group', 'shared'],
    journalist: ['group', 'shared'],
    stranger: [],
    assignee: ['shared', 'office'],
    analyst: ['shared', 'office'],
    head: ['shared', 'office'],
    administrator: [],
  };
  const knowing: Part[] = ['author', 'coordinator', 'journalist'];
  for (const part of Object.keys(readers) as Part[]) {
    const actor = cast.actors[part];
    const { circles, ...discussion } = await listDiscussion(actor, { reportId, facts, now });
    const told = await listNotifications(actor);
    const page = JSON.stringify([discussion, circles]);
    for (const [circle] of says) {
      expect([part, circle, page.includes(marker(circle))]).toEqual([
        part,
        circle,
        readers[part].includes(circle),
      ]);
    }
    expect(JSON.stringify(told)).not.toContain('МЕТКА');
    if (!knowing.includes(part)) {
      const written = circles.flatMap(({ threads }) => threads.flatMap(({ comments }) => comments));
      expect(written.map(({ author }) => author.name)).not.toContain(names.author);
      expect(JSON.stringify(told)).not.toContain(names.author);
    }
  }
});
