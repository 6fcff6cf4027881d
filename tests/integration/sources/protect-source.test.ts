import { describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { proseIn } from '#app/access/event.ts';
import { clearForPublic } from '#app/features/sources/commands/clear-for-public.server.ts';
import {
  liftProtection,
  protectSource,
} from '#app/features/sources/commands/protect-source.server.ts';
import { recordLook } from '#app/features/sources/commands/record-look.server.ts';
import { setEmbargo } from '#app/features/sources/commands/set-embargo.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeSource, sourceNow } from '#tests/factories/source.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const marker = 'ZZMARKERZZ';
const now = new Date('2026-02-12T07:00:00Z');

async function protectedSource(named: (keyof Cast['actors'])[] = []) {
  const cast = await makeCast();
  const report = await reportOf(cast);
  const { journalist } = cast.actors;
  const id = await makeSource(journalist, report.id, {
    url: `https://kaztag.kz/${marker}`,
    title: `Разговор ${marker}`,
    outlet: `Издание ${marker}`,
    outletType: 'person',
    author: marker,
    quote: marker,
    publishedOn: '2026-02-11',
  });
  const done = await protectSource(contextOf(journalist), {
    sourceId: id,
    protectedDescription: 'Сотрудница управления',
    named: named.map((part) => cast.actors[part].accountId),
  });
  expect(done).toEqual({ ok: true });
  return { ...cast, report, id };
}

describe('a protected source', () => {
  test('is whole for who added it and for who is named, and a bare fact for everybody else', async () => {
    const { actors, report, id } = await protectedSource(['coordinator', 'assignee']);
    const ask = { id: report.id, lang: 'ru', now } as const;
    for (const part of ['journalist', 'coordinator', 'assignee'] as const) {
      expect((await getSource(actors[part], id))?.title).toContain(marker);
      expect(JSON.stringify(await getReport(actors[part], ask))).toContain(marker);
    }
    for (const part of [
      'author',
      'colleague',
      'analyst',
      'head',
      'stranger',
      'administrator',
    ] as const) {
      expect(await getSource(actors[part], id)).toBeNull();
      expect(JSON.stringify(await getReport(actors[part], ask))).not.toContain(marker);
    }
    const page = await getReport(actors.author, ask);
    expect(page?.report.sources).toMatchObject([
      {
        isVeiled: true,
        title: 'Сотрудница управления',
        kind: 'article',
        outletType: 'person',
        publishedOn: '2026-02',
      },
    ]);
    for (const { after } of (await eventsOf(report.id)) as { after?: unknown }[]) {
      expect(proseIn(after)).toEqual([]);
      expect(JSON.stringify(after)).not.toContain(marker);
    }
  });

  test('is no hint of the same address', async () => {
    const { actors, id, ...cast } = await protectedSource();
    const mine = await reportOf({ ...cast, actors }, { status: 'draft' });
    const url = `https://kaztag.kz/${marker}`;
    const open = await makeSource(actors.journalist, mine.id, { url });
    expect((await getSource(actors.journalist, open))?.elsewhere).toEqual([]);
    expect(await getSource(actors.journalist, id)).not.toBeNull();
  });

  test('may be made by a journalist of the report alone, and named to its people alone', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const id = await makeSource(cast.actors.journalist, report.id);
    const protect = (part: keyof typeof cast.actors, named: string[] = []) =>
      protectSource(contextOf(cast.actors[part]), {
        sourceId: id,
        protectedDescription: 'х',
        named,
      });
    for (const part of ['author', 'coordinator', 'colleague', 'assignee', 'head'] as const) {
      expect(await protect(part)).toMatchObject({ ok: false });
    }
    const stranger = [cast.actors.stranger.accountId];
    expect(await protect('journalist', stranger)).toMatchObject({
      fields: { named: 'sources.mistake.not-of-report' },
    });
    expect(await sourceNow(id)).toMatchObject({ isProtected: false });
  });

  test('tells of each look but not of a page that renews itself', async () => {
    const { actors, report, id } = await protectedSource(['coordinator']);
    const look = (part: 'journalist' | 'coordinator', minutes: number) =>
      recordLook(
        { actor: actors[part], now: new Date(now.getTime() + minutes * 60_000) },
        { sourceId: id },
      );
    await look('journalist', 0);
    await look('coordinator', 0);
    await look('coordinator', 5);
    await look('coordinator', 30);
    const looks = (await eventsOf(report.id)).filter(
      ({ type }) => type === ('source.identity-seen' as never),
    );
    expect(looks.map(({ actorId }) => actorId)).toEqual(
      Array(2).fill(actors.coordinator.accountId),
    );
  });

  test('is opened again with its list forgotten', async () => {
    const { actors, report, id } = await protectedSource(['coordinator']);
    expect(await liftProtection(contextOf(actors.journalist), { sourceId: id })).toEqual({
      ok: true,
    });
    expect((await getSource(actors.author, id))?.named).toEqual([]);
    const types = (await eventsOf(report.id)).map(({ type }) => String(type));
    expect(types.slice(-2)).toEqual(['source.protected', 'source.protection-lifted']);
  });
});

describe('a member’s source that a journalist protects', () => {
  async function shielded() {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { author, journalist } = cast.actors;
    const id = await makeSource(author, report.id);
    const protect = (part: keyof Cast['actors'], named: string[] = []) =>
      protectSource(contextOf(cast.actors[part]), {
        sourceId: id,
        protectedDescription: 'Письмо родителя',
        named,
      });
    expect(await protect('journalist')).toEqual({ ok: true });
    return { ...cast, report, id, protect, journalist, author };
  }

  test('is the journalist’s to change and to lift, and nobody else’s', async () => {
    const { actors, id, protect, journalist, author } = await shielded();
    expect(await sourceNow(id)).toMatchObject({ protectedById: journalist.accountId });
    const lift = (part: keyof Cast['actors']) =>
      liftProtection(contextOf(actors[part]), { sourceId: id });
    for (const [part, status] of [
      ['author', 403],
      ['coordinator', 404],
      ['assignee', 404],
      ['head', 404],
    ] as const) {
      expect(await lift(part)).toMatchObject({ ok: false, status });
    }
    expect(await protect('journalist', [actors.assignee.accountId])).toEqual({ ok: true });
    const context = contextOf(journalist);
    const embargo = { sourceId: id, embargoUntil: '2026-12-01' };
    expect(await setEmbargo(context, embargo)).toEqual({ ok: true });
    expect((await getSource(author, id))?.abilities).toMatchObject({ protect: false });
    expect(await lift('journalist')).toEqual({ ok: true });
    expect(await sourceNow(id)).toMatchObject({ isProtected: false, protectedById: null });
  });

  test('tells its looks to the journalist and to who added it, and to nobody named', async () => {
    const { actors, id, protect, journalist, author } = await shielded();
    const { assignee, coordinator } = actors;
    await protect('journalist', [assignee.accountId, coordinator.accountId]);
    await recordLook({ actor: assignee, now }, { sourceId: id });
    const looks = async (actor: Actor) =>
      (await getSource(actor, id))?.log.filter(({ type }) => type === 'source.identity-seen');
    for (const actor of [journalist, author]) {
      expect(await looks(actor)).toMatchObject([{ by: { name: 'Айгерим Сейтова' } }]);
    }
    expect(await looks(coordinator)).toEqual([]);
  });
});

describe('a journalist', () => {
  test('keeps a source back until a day and clears it for the public, each once', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { journalist, author } = cast.actors;
    const id = await makeSource(journalist, report.id);
    const context = contextOf(journalist);
    for (const embargoUntil of ['2026-03-01', '2026-03-01', null]) {
      expect(await setEmbargo(context, { sourceId: id, embargoUntil })).toEqual({ ok: true });
    }
    for (const isCleared of [true, true, false]) {
      expect(await clearForPublic(context, { sourceId: id, isCleared })).toEqual({ ok: true });
    }
    const types = (await eventsOf(report.id)).map(({ type }) => String(type));
    expect(types).toEqual([
      'source.added',
      'source.embargo-set',
      'source.embargo-set',
      'source.cleared',
      'source.clearance-taken-back',
    ]);
    const others = contextOf(author);
    expect(await setEmbargo(others, { sourceId: id, embargoUntil: null })).toMatchObject({
      status: 403,
    });
    expect(await clearForPublic(others, { sourceId: id, isCleared: true })).toMatchObject({
      ok: false,
    });
  });
});
