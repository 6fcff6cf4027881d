import { describe, expect, test } from 'vitest';
import { addSource } from '#app/features/sources/commands/add-source.server.ts';
import { correctSource } from '#app/features/sources/commands/correct-source.server.ts';
import { deleteSource } from '#app/features/sources/commands/delete-source.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { addSourceSchema, correctSourceSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeSource, sourceNow } from '#tests/factories/source.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const url = 'https://kaztag.kz/ru/news/1';
const input = (given: Record<string, unknown> = {}) => addSourceSchema.parse({ url, ...given });

describe('a source of a draft', () => {
  test('is queued with its event and its job in one write', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'draft' });
    const id = await makeSource(cast.actors.author, report.id, { url: `${url}#top` });
    expect(await sourceNow(id)).toMatchObject({
      url,
      addressKey: 'kaztag.kz/ru/news/1',
      state: 'queued',
    });
    expect(await eventsOf(report.id)).toMatchObject([
      {
        type: 'source.added',
        after: { kind: 'article', state: 'queued', isAfterRouting: false, isFromOffice: false },
      },
    ]);
    const [jobs] = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pgboss.job
      where name = 'capture-source' and data->>'sourceId' = ${id}`;
    expect(jobs).toEqual({ count: 1 });
  });

  test('is added once for one key, eight at once', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'draft' });
    const context = contextOf(cast.actors.author, undefined, 'one-key');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => addSource(context, { reportId: report.id, input: input() })),
    );
    expect(new Set(all.map((one) => (one.ok ? one.id : one.reason))).size).toBe(1);
    expect(await db().source.count()).toBe(1);
  });

  test.each([
    ['http://localhost/x', 'sources.address.not-public'],
    ['http://169.254.169.254/', 'sources.address.not-public'],
    ['ftp://kaztag.kz/x', 'sources.address.scheme'],
    ['https://kaztag.kz:8443/x', 'sources.address.port'],
    ['https://a:b@kaztag.kz/', 'sources.address.credentials'],
    ['kaztag', 'sources.address.not-an-address'],
  ])('is refused at once where %s may not be fetched', async (address, mistake) => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'draft' });
    const context = contextOf(cast.actors.author);
    const refused = await addSource(context, {
      reportId: report.id,
      input: input({ url: address }),
    });
    expect(refused).toMatchObject({ ok: false, status: 422, fields: { url: mistake } });
    expect(await db().source.count()).toBe(0);
  });

  test('without an address says why, and holds its text', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'draft' });
    expect(addSourceSchema.safeParse({ url: '' }).error?.issues).toMatchObject([
      { path: ['url'], message: 'sources.mistake.address-or-reason' },
    ]);
    const id = await makeSource(cast.actors.author, report.id, {
      noAddressReason: 'Вырезка из газеты',
      title: 'Проектный офис намерены создать',
      publishedNote: '18 июня, год не указан',
      text: 'Борьба с коррупцией…',
    });
    expect(await getSource(cast.actors.colleague, id)).toMatchObject({
      state: 'by_hand',
      url: null,
      noAddressReason: 'Вырезка из газеты',
      text: { text: 'Борьба с коррупцией…', isTyped: true },
    });
  });

  test('is not added twice, and is pointed out in another report that one reads', async () => {
    const cast = await makeCast();
    const { author, stranger } = cast.actors;
    const [report, other] = [
      await reportOf(cast, { status: 'draft' }),
      await reportOf(cast, { title: 'Соседнее сообщение' }),
    ];
    const id = await makeSource(author, report.id, { url: 'http://www.kaztag.kz/ru/news/1/' });
    const again = await addSource(contextOf(author), { reportId: report.id, input: input() });
    expect(again).toMatchObject({ fields: { url: 'sources.address.already-here' } });
    await makeSource(author, other.id);
    expect((await getSource(author, id))?.elsewhere).toMatchObject([{ reportId: other.id }]);

    const theirs = await reportOf(cast, {
      groupId: cast.other.id,
      partnerIds: [],
      authorId: stranger.accountId,
      coAuthorIds: [],
      status: 'draft',
    });
    const own = await makeSource(stranger, theirs.id);
    expect((await getSource(stranger, own))?.elsewhere).toEqual([]);
  });

  test('is corrected over the version that was read, and taken out', async () => {
    const cast = await makeCast();
    const { author, coordinator, colleague } = cast.actors;
    const report = await reportOf(cast, { status: 'draft' });
    const id = await makeSource(author, report.id);
    const said = { title: 'Место обещано другому', publishedOn: '2026-02-11' };
    const correct = (actor: typeof author, version: number) =>
      correctSource(contextOf(actor), {
        sourceId: id,
        input: correctSourceSchema.parse({ ...said, version }),
      });
    expect(await correct(colleague, 1)).toMatchObject({ status: 403 });
    expect(await correct(coordinator, 1)).toEqual({ ok: true });
    expect(await correct(author, 1)).toMatchObject({ status: 409, reason: 'errors.changed' });
    const corrected = (await eventsOf(report.id)).find(
      ({ type }) => type === ('source.corrected' as never),
    );
    expect(corrected).toMatchObject({ after: { fields: ['title', 'publishedOn'] } });
    expect(await deleteSource(contextOf(colleague), { sourceId: id })).toMatchObject({
      status: 403,
    });
    expect(await deleteSource(contextOf(author), { sourceId: id })).toMatchObject({ ok: true });
    expect(await db().source.count()).toBe(0);
  });
});

describe('after routing', () => {
  test.each([
    ['author', true, false],
    ['journalist', true, false],
    ['coordinator', true, false],
    ['assignee', true, true],
    ['head', true, true],
    ['colleague', 403, false],
    ['analyst', 403, false],
    ['stranger', 404, false],
    ['administrator', 404, false],
  ] as const)('%s adds: %s', async (part, outcome, isFromOffice) => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const added = await addSource(contextOf(cast.actors[part]), {
      reportId: report.id,
      input: input(),
    });
    if (outcome !== true) {
      expect(added).toMatchObject({ ok: false, status: outcome });
      return;
    }
    if (!added.ok) throw new Error(added.reason);
    expect(await sourceNow(added.id)).toMatchObject({ isAfterRouting: true, isFromOffice });
    expect(await deleteSource(contextOf(cast.actors[part]), { sourceId: added.id })).toMatchObject({
      ok: false,
    });
  });

  test('nothing is added once the report’s way has ended', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'rejected' });
    const refused = await addSource(contextOf(cast.actors.author), {
      reportId: report.id,
      input: input(),
    });
    expect(refused).toMatchObject({ status: 409, reason: 'sources.mistake.closed' });
  });

  test('counts in the report’s score', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    await makeSource(cast.actors.author, report.id);
    const { score } = await db().report.findUniqueOrThrow({ where: { id: report.id } });
    expect(JSON.stringify(score)).toContain('"sources":1');
  });
});
