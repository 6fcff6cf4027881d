import { describe, expect, test } from 'vitest';
import { proseIn } from '#app/access/event.ts';
import { addQuote } from '#app/features/sources/commands/add-quote.server.ts';
import { protectSource } from '#app/features/sources/commands/protect-source.server.ts';
import { removeQuote } from '#app/features/sources/commands/remove-quote.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { addQuoteSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeSource } from '#tests/factories/source.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const text = 'Учёт ведут сады.\n\n«Мы видим место\nтогда, когда его внесут», — говорит сотрудник.';
const words = 'Мы видим место тогда, когда его внесут';
const now = new Date('2026-02-12T07:00:00Z');

async function typed(status: 'draft' | 'in_triage' | 'accepted' = 'draft') {
  const cast = await makeCast();
  const report = await reportOf(cast, { status });
  const id = await makeSource(cast.actors.author, report.id, {
    noAddressReason: 'Эфир',
    title: 'Репортаж',
    text,
  });
  const { id: copy } = await db().capture.findFirstOrThrow({ where: { sourceId: id } });
  return { ...cast, report, id, copy };
}

type Typed = Awaited<ReturnType<typeof typed>>;
const quote = ({ actors, id, copy }: Typed, part: Part, given: object = {}) =>
  addQuote(contextOf(actors[part]), {
    sourceId: id,
    input: addQuoteSchema.parse({ copy, words, ...given }),
  });
const unquote = ({ actors, id }: Typed, part: Part, quoteId: string) =>
  removeQuote(contextOf(actors[part]), { sourceId: id, quoteId });
const kept = () => db().sourceQuote.findMany();
const typesOf = async ({ report }: Typed) =>
  (await eventsOf(report.id)).map(({ type }) => String(type)).filter((one) => /quote/.test(one));

describe('a quote', () => {
  test('is kept with its place, as the copy says it, and is read with the report', async () => {
    const thing = await typed();
    const done = await quote(thing, 'journalist');
    if (!done.ok) throw new Error(done.reason);
    const capture = await db().capture.findUniqueOrThrow({ where: { id: thing.copy } });
    expect(await kept()).toMatchObject([
      {
        words: 'Мы видим место\nтогда, когда его внесут',
        startAt: text.indexOf('Мы видим'),
        length: words.length,
        textSha256: capture.textSha256,
        isAfterRouting: false,
      },
    ]);
    const events = await eventsOf(thing.report.id);
    const event = events.find(({ type }) => String(type) === 'source.quoted') as unknown as {
      after: object;
    };
    expect(event.after).toMatchObject({ quoteId: done.id, textSha256: capture.textSha256 });
    expect(proseIn(event.after)).toEqual([]);
    const { actors, report, id } = thing;
    expect((await getSource(actors.colleague, id))?.quotes).toMatchObject([
      { number: 1, mayRemove: false, addedBy: { name: 'Руслан Петренко' } },
    ]);
    const page = await getDraft(actors.colleague, { id: report.id, lang: 'ru', now });
    expect(page?.sources[0]?.quotes).toEqual([
      { number: 1, words: 'Мы видим место\nтогда, когда его внесут' },
    ]);
  });

  test('is refused where the copy does not say so, or is of another source', async () => {
    const thing = await typed();
    const other = await typed();
    const notSaid = { status: 422, fields: { words: 'sources.mistake.not-said' } };
    expect(await quote(thing, 'author', { words: 'Мы видели место' })).toMatchObject(notSaid);
    expect(await quote(thing, 'author', { copy: other.copy })).toMatchObject(notSaid);
    expect(await quote(thing, 'author', { copy: newId() })).toMatchObject(notSaid);
    expect(await kept()).toEqual([]);
  });

  test('of one place is one, however many ask at once', async () => {
    const thing = await typed();
    const all = await Promise.all([1, 2, 3, 4].map(() => quote(thing, 'author')));
    expect(new Set(all.map((done) => done.ok && done.id)).size).toBe(1);
    expect(await kept()).toHaveLength(1);
    expect(await typesOf(thing)).toEqual(['source.quoted']);
  });

  test('is added by who may add to the report at its stage, and by nobody to a closed one', async () => {
    const draft = await typed();
    const routed = await typed('in_triage');
    const status = async (thing: Typed, part: Part) => {
      const done = await quote(thing, part);
      return done.ok ? 200 : done.status;
    };
    expect(await status(draft, 'coordinator')).toBe(200);
    expect(await status(draft, 'colleague')).toBe(403);
    expect(await status(draft, 'head')).toBe(404);
    expect(await status(routed, 'assignee')).toBe(200);
    expect(await status(routed, 'analyst')).toBe(403);
    expect(await status(routed, 'stranger')).toBe(404);
    expect((await kept()).map(({ isAfterRouting }) => isAfterRouting)).toEqual([false, true]);
    await db().report.update({ where: { id: routed.report.id }, data: { statusKey: 'rejected' } });
    expect(await status(routed, 'assignee')).toBe(409);
  });

  test('is taken back by its author alone, and never out of a routed report', async () => {
    const draft = await typed();
    const mine = await quote(draft, 'journalist');
    if (!mine.ok) throw new Error(mine.reason);
    expect(await unquote(draft, 'author', mine.id)).toMatchObject({ status: 403 });
    expect(await unquote(draft, 'journalist', newId())).toMatchObject({ status: 404 });
    expect(await unquote(draft, 'journalist', mine.id)).toEqual({ ok: true });
    expect(await typesOf(draft)).toEqual(['source.quoted', 'source.quote-removed']);

    const routed = await typed('in_triage');
    const late = await quote(routed, 'author');
    if (!late.ok) throw new Error(late.reason);
    expect(await unquote(routed, 'author', late.id)).toMatchObject({ status: 409 });
    expect(await kept()).toHaveLength(1);
  });

  test('of a protected source is nobody’s to read but of those to whom it is open', async () => {
    const thing = await typed('in_triage');
    await quote(thing, 'author');
    const { actors, report, id } = thing;
    const protect = { sourceId: id, protectedDescription: 'Запись эфира', named: [] };
    expect(await protectSource(contextOf(actors.journalist), protect)).toEqual({ ok: true });
    for (const part of ['colleague', 'assignee', 'head'] as const) {
      const page = await getReport(actors[part], { id: report.id, lang: 'ru', now });
      expect(JSON.stringify(page)).not.toContain('Мы видим место');
      expect(await quote(thing, part)).toMatchObject({ status: 404 });
    }
  });
});

test('the database itself keeps no quote that its copy does not say', async () => {
  const { id, copy, actors } = await typed();
  const { textSha256 } = await db().capture.findUniqueOrThrow({ where: { id: copy } });
  const forged = (change: object) =>
    db().sourceQuote.create({
      data: {
        id: newId(),
        sourceId: id,
        captureId: copy,
        textSha256: textSha256!,
        startAt: 0,
        length: 4,
        words: 'Учёт',
        addedById: (actors as Cast['actors']).author.accountId,
        addedAt: now,
        ...change,
      },
    });
  await expect(forged({ words: 'Счёт' })).rejects.toThrow('quote_stands_in_its_copy');
  await expect(forged({ textSha256: 'a'.repeat(64) })).rejects.toThrow('quote_stands_in_its_copy');
  await expect(forged({ startAt: 1 })).rejects.toThrow('quote_stands_in_its_copy');
  await expect(forged({})).resolves.toBeDefined();
});
