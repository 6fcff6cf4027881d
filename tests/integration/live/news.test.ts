import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Circle } from '#app/access/facts.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { newsOf } from '#app/features/notifications/queries/news-of.server.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { openBus, type Bus } from '#app/platform/live/bus.server.ts';
import { makeHub, type Hub } from '#app/platform/live/hub.server.ts';
import { standingsOfSessions } from '#app/platform/session/standings.server.ts';
import type { OpenStream } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeCast, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeSession } from '#tests/factories/session.ts';
import type { ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase('file');
const parts: Part[] = [
  'author',
  'colleague',
  'coordinator',
  'journalist',
  'stranger',
  'assignee',
  'analyst',
  'head',
  'administrator',
];

/** One process of the app: its bus, its hub, and a stream for each of the cast. */
interface Process {
  hub: Hub;
  bus: Bus;
  heard: Map<Part, string[]>;
  ended: Map<Part, string>;
  /** Resolves when the process has passed on so many messages. */
  passed(count: number): Promise<void>;
}

async function openProcess(cast: Cast): Promise<Process> {
  const open = new Set<OpenStream>();
  const heard = new Map<Part, string[]>();
  const ended = new Map<Part, string>();
  for (const part of parts) {
    const { accountId } = cast.actors[part];
    const { id: sessionId } = await makeSession(accountId);
    heard.set(part, []);
    const stream: OpenStream = {
      accountId,
      sessionId,
      send: (topic) => heard.get(part)!.push(topic),
      beat: () => undefined,
      end: (why) => {
        ended.set(part, why ?? 'come back');
        open.delete(stream);
      },
    };
    open.add(stream);
  }
  const hub = makeHub({
    streams: () => open,
    standingsOf: (ids) => standingsOfSessions(ids, new Date()),
    newsOf,
  });
  let messages = 0;
  let tell: () => void = () => undefined;
  const bus = await openBus(database.appUrl, {
    onMessage: (message) => {
      hub.hear(message);
      messages += 1;
      tell();
    },
    onGap: hub.startOver,
  });
  const passed = async (count: number) => {
    while (messages < count) await new Promise<void>((resolve) => (tell = resolve));
    await hub.settled();
  };
  return { hub, bus, heard, ended, passed };
}

let cast: Cast;
let one: Process;
let two: Process;
beforeEach(async () => {
  cast = await makeCast();
  [one, two] = [await openProcess(cast), await openProcess(cast)];
});
afterEach(async () => {
  await Promise.all([one.bus.close(), two.bus.close()]);
});

const who = ({ heard }: Process, topic: string) =>
  parts.filter((part) => heard.get(part)!.includes(topic));

async function say(reportId: string, circle: Circle, by: Part) {
  const input = { reportId, circle, text: 'Раз', mention: [] };
  const done = await postComment(contextOf(cast.actors[by]), input);
  expect(done.ok).toBe(true);
}

describe('what is said reaches, in both processes, those who read its circle and nobody else', () => {
  test.each<[Circle, Part, ReportGiven, Part[]]>([
    ['group', 'author', {}, ['author', 'colleague', 'coordinator', 'journalist']],
    [
      'shared',
      'assignee',
      {},
      ['author', 'colleague', 'coordinator', 'journalist', 'assignee', 'analyst', 'head'],
    ],
    ['office', 'assignee', {}, ['assignee', 'analyst', 'head']],
    ['group', 'author', { visibility: 'confidential' }, ['author', 'journalist']],
  ])('%s by %s, %j', async (circle, by, given, expected) => {
    const { id } = await reportOf(cast, given);
    await say(id, circle, by);
    for (const process of [one, two]) {
      await process.passed(1);
      expect(who(process, `report:${id}`)).toEqual(expected);
      expect(who(process, 'queue')).toEqual([]);
    }
  });
});

test('whoever was told something hears that there is news for them', async () => {
  const { id: reportId } = await reportOf(cast);
  await say(reportId, 'shared', 'assignee');
  const { id } = await db().event.findFirstOrThrow({ where: { reportId } });
  await dispatchEvent(id, new Date());
  await two.passed(2);
  expect(who(two, 'notifications')).toEqual(['author', 'journalist']);
});

describe('a stream ends', () => {
  const account = (part: Part) => ({ id: cast.actors[part].accountId });

  test('at the next message, with word of it, once its account is suspended or its session over', async () => {
    const { id } = await reportOf(cast);
    await db().account.update({ where: account('author'), data: { suspendedAt: new Date() } });
    await db().session.deleteMany({ where: { accountId: cast.actors.journalist.accountId } });
    await say(id, 'group', 'coordinator');
    await Promise.all([one.passed(1), two.passed(1)]);
    for (const { ended, heard } of [one, two]) {
      expect(Object.fromEntries(ended)).toEqual({
        author: 'session-ended',
        journalist: 'session-ended',
      });
      expect(heard.get('author')).toEqual([]);
    }
  });

  test('at the next check where nothing is said at all', async () => {
    await one.hub.check();
    expect(one.ended.size).toBe(0);
    await db().account.update({ where: account('author'), data: { suspendedAt: new Date() } });
    await db().membership.updateMany({
      where: { accountId: cast.actors.colleague.accountId },
      data: { endedAt: new Date() },
    });
    await one.hub.check();
    expect(Object.fromEntries(one.ended)).toEqual({
      author: 'session-ended',
      colleague: 'come back',
    });
  });

  test('and who has left the group hears nothing more of its reports', async () => {
    const { id } = await reportOf(cast);
    await db().membership.updateMany({
      where: { accountId: cast.actors.colleague.accountId },
      data: { endedAt: new Date() },
    });
    await say(id, 'group', 'author');
    await one.passed(1);
    expect(who(one, `report:${id}`)).toEqual(['author', 'coordinator', 'journalist']);
  });

  test('for all, where something may have been missed', async () => {
    one.hub.startOver();
    expect([...one.ended.values()]).toEqual(parts.map(() => 'come back'));
  });
});

test('the queue of the office hears of a report that is sent, of a confidential one the head alone', async () => {
  const send = (reportId: string) =>
    inTransaction((tx) =>
      recordEvent(
        tx,
        { actor: cast.actors.author, now: new Date() },
        {
          type: 'report.submitted',
          objectType: 'report',
          objectId: reportId,
          reportId,
        },
      ),
    );
  const given = { status: 'submitted', assigneeId: null } as const;
  await send((await reportOf(cast, given)).id);
  await one.passed(1);
  expect(who(one, 'queue')).toEqual(['assignee', 'analyst', 'head']);
  await send((await reportOf(cast, { ...given, visibility: 'confidential' })).id);
  await two.passed(2);
  const counts = parts.map(
    (part) => two.heard.get(part)!.filter((topic) => topic === 'queue').length,
  );
  expect(counts).toEqual([0, 0, 0, 0, 0, 1, 1, 2, 0]);
});
