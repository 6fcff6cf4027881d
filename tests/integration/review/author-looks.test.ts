import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { answerLook } from '#app/features/review/commands/answer-look.server.ts';
import { askLook } from '#app/features/review/commands/ask-look.server.ts';
import { openLook } from '#app/features/review/commands/open-look.server.ts';
import { getLooks } from '#app/features/review/queries/get-looks.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const reason = 'Проверить, не родственник ли автор заявителя';
let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: reportId } = await reportOf(cast, { isAuthorHidden: true }));
});

const ask = (actor: Actor, id = reportId) =>
  askLook(contextOf(actor, now), { reportId: id, reason });
const looksOf = (actor: Actor, at = now, id = reportId) =>
  getLooks(actor, { reportId: id, lang: 'ru', now: at });

describe('of an ordinary report', () => {
  test('its assignee is shown the name at once, for ten minutes, and the look is on record', async () => {
    const { assignee } = cast.actors;
    expect((await looksOf(assignee))?.name).toBeNull();
    expect(await ask(assignee)).toMatchObject({ ok: true, isOpen: true });
    const look = await db().authorLook.findFirstOrThrow();
    expect(look).toMatchObject({ byId: assignee.accountId, reason, openedAt: now });
    expect(await eventsOf(reportId)).toMatchObject([
      { type: 'report.author-uncovered', after: { lookId: look.id } },
    ]);
    expect((await looksOf(assignee, later(9)))?.name).toBe(names.author);
    expect((await looksOf(assignee, later(10)))?.name).toBeNull();
    expect(await ask(assignee)).toMatchObject({ ok: true });
    expect(await db().authorLook.count()).toBe(2);
  });

  test.each(['analyst', 'head', 'colleague', 'coordinator', 'administrator'] as const)(
    '%s is not',
    async (part) => {
      expect(await ask(cast.actors[part])).toMatchObject({ ok: false });
      expect(await looksOf(cast.actors[part])).toBeNull();
      expect(await db().authorLook.count()).toBe(0);
    },
  );

  test('nothing is to be uncovered where the name is open', async () => {
    const { id } = await reportOf(cast);
    expect(await ask(cast.actors.assignee, id)).toMatchObject({
      reason: 'review.author-not-hidden',
    });
  });
});

describe('of a confidential one it takes two people', () => {
  let secretId: string;
  beforeEach(async () => {
    const namedIds = [cast.actors.assignee.accountId];
    ({ id: secretId } = await reportOf(cast, {
      visibility: 'confidential',
      isAuthorHidden: true,
      namedIds,
    }));
  });
  const lookOf = async () => (await db().authorLook.findFirstOrThrow()).id;
  const answer = async (actor: Actor, isAgreed = true) =>
    answerLook(contextOf(actor, now), { reportId: secretId, lookId: await lookOf(), isAgreed });
  const open = async (actor: Actor) =>
    openLook(contextOf(actor, now), { reportId: secretId, lookId: await lookOf() });

  test('the head agrees without being shown it, then the assignee opens it, once', async () => {
    const { assignee, head } = cast.actors;
    expect(await ask(assignee, secretId)).toMatchObject({ ok: true, isOpen: false });
    expect(await ask(assignee, secretId)).toMatchObject({ reason: 'review.look-waits' });
    expect((await looksOf(assignee, now, secretId))?.name).toBeNull();
    expect(await open(assignee)).toMatchObject({ reason: 'review.look-closed' });
    expect(await answer(assignee)).toMatchObject({ ok: false });
    expect(await answer(head)).toEqual({ ok: true });
    expect(await looksOf(head, now, secretId)).toBeNull();
    expect(await open(head)).toMatchObject({ ok: false });
    expect((await looksOf(assignee, now, secretId))?.name).toBeNull();
    const opened = await Promise.all([open(assignee), open(assignee)]);
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await looksOf(assignee, now, secretId))?.name).toBe(names.author);
    expect((await eventsOf(secretId)).map(({ type }) => type)).toEqual([
      'review.look-asked',
      'review.look-answered',
      'report.author-uncovered',
    ]);
  });

  test('refused, it stays hidden', async () => {
    const { assignee, head, author } = cast.actors;
    await ask(assignee, secretId);
    expect(await answer(author)).toMatchObject({ ok: false });
    expect(await answer(head, false)).toEqual({ ok: true });
    expect(await answer(head)).toMatchObject({ reason: 'review.look-closed' });
    expect(await open(assignee)).toMatchObject({ reason: 'review.look-closed' });
    expect(await looksOf(assignee, now, secretId)).toMatchObject({ name: null, refused: true });
  });
});
