// A word planted in everything that search looks through, and who finds it where.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { readCirclesSql } from '#app/features/discussion/visibility.server.ts';
import { readSearchAddress } from '#app/features/search/domain/search-address.ts';
import { search } from '#app/features/search/queries/search.server.ts';
import { db } from '#app/platform/database.server.ts';
import { officeActor } from '#tests/factories/account.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeMerge, makeReport } from '#tests/factories/report.ts';
import { makeSource } from '#tests/factories/source.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const WORD = 'горизонт';
const titled = (name: string) => `${name} ${WORD}`;
let cast: Cast;

/** The names under which the word stands, by kind, as somebody finds them. */
async function foundBy(actor: Actor): Promise<Record<string, string[]>> {
  const found = await search(actor, readSearchAddress(new URLSearchParams({ q: 'горизонты' })));
  const names = (texts: string[]) => texts.map((text) => text.split(' ')[0] ?? '').sort();
  expect([found.counts.report, found.counts.source, found.counts.comment]).toEqual([
    found.reports.length,
    found.sources.length,
    found.comments.length,
  ]);
  return {
    reports: names(found.reports.map(({ title }) => title[1] ?? '')),
    sources: names(found.sources.map(({ title }) => title[1] ?? '')),
    comments: names(found.comments.map(({ excerpt }) => excerpt[1] ?? '')),
  };
}

beforeAll(async () => {
  cast = await makeCast();
  const { author, journalist, assignee, analyst, stranger } = cast.actors;
  const of = (name: string, given = {}) => reportOf(cast, { title: titled(name), ...given });
  await of('черновик', { status: 'draft' });
  await of('удалённый', { status: 'draft', deletedAt: new Date() });
  const open = await of('обычное', { recusedIds: [analyst.accountId] });
  await of('тайное', {
    visibility: 'confidential',
    namedIds: [author.accountId, journalist.accountId, assignee.accountId],
  });
  // Read by the other group too, but not what is said among the first.
  const merged = await makeReport({
    groupId: cast.other.id,
    authorId: stranger.accountId,
    status: 'merged',
    title: titled('чужое'),
  });
  await makeMerge(merged.id, open.id, assignee.accountId);

  const paper = { noAddressReason: 'Бумажный документ' };
  await makeSource(author, open.id, { ...paper, title: titled('письмо') });
  await makeSource(journalist, open.id, {
    ...paper,
    kind: 'document',
    title: titled('защищённый'),
    isProtected: 'yes',
    protectedDescription: 'Письмо сотрудника',
  });
  const page = await makeSource(author, open.id, { url: 'https://kaztag.kz/ru/news/1' });
  await db().capture.createMany({
    data: [
      { outcome: 'partial', at: new Date('2026-02-13T06:00:00Z'), text: 'Прежняя копия: комета.' },
      { outcome: 'captured', at: new Date('2026-02-14T06:00:00Z'), text: `Упал ${WORD}.` },
    ].map((copy, at) => ({
      ...copy,
      id: `00000000-0000-7000-8000-00000000000${at}`,
      sourceId: page,
    })),
  });
  await db().source.update({ where: { id: page }, data: { title: 'статья' } });

  const say = (circle: 'shared' | 'group' | 'office', authorId: string) =>
    makeComment({ reportId: open.id, authorId, circle, body: titled(circle) });
  await say('shared', author.accountId);
  await say('group', author.accountId);
  await say('office', assignee.accountId);
  const removed = await makeComment({
    reportId: open.id,
    authorId: author.accountId,
    body: titled('снятый'),
  });
  await db().comment.update({ where: { id: removed.id }, data: { removedAt: new Date() } });
});

const group = { sources: ['письмо', 'статья'], comments: ['group', 'shared'] };
const office = { sources: ['письмо', 'статья'], comments: ['office', 'shared'] };

describe('who finds what', () => {
  test.each([
    ['author', { ...group, reports: ['обычное', 'тайное', 'черновик'] }],
    ['colleague', { ...group, reports: ['обычное', 'черновик'] }],
    ['coordinator', { ...group, reports: ['обычное', 'черновик'] }],
    ['journalist', { ...group, reports: ['обычное', 'тайное', 'черновик'] }],
    [
      'stranger',
      { reports: ['обычное', 'чужое'], sources: ['письмо', 'статья'], comments: ['shared'] },
    ],
    ['assignee', { ...office, reports: ['обычное', 'тайное', 'чужое'] }],
    // Stands aside from the ordinary one.
    ['analyst', { ...office, reports: ['обычное', 'чужое'], comments: ['shared'] }],
    ['head', { ...office, reports: ['обычное', 'чужое'] }],
    ['administrator', { reports: [], sources: [], comments: [] }],
  ] as const)('%s', async (part, expected) => {
    expect(await foundBy(cast.actors[part])).toEqual(expected);
  });

  test('nobody without an account', async () => {
    const nothing = { reports: [], sources: [], comments: [] };
    expect(await foundBy({ kind: 'visitor' })).toEqual(nothing);
    expect(readCirclesSql({ kind: 'visitor' }).sql).toBe('false');
  });
});

test('a number and a mark lead to the report, for those alone who see it', async () => {
  const { number } = await db().report.findFirstOrThrow({
    where: { statusKey: 'in_triage', visibility: 'ordinary' },
  });
  const { mark } = await db().report.findFirstOrThrow({ where: { visibility: 'confidential' } });
  const named = async (actor: Actor, q: string) =>
    (await search(actor, readSearchAddress(new URLSearchParams({ q })))).named?.title ?? null;
  expect(await named(cast.actors.head, `№ ${number}`)).toBe(titled('обычное'));
  expect(await named(cast.actors.administrator, `№ ${number}`)).toBeNull();
  expect(await named(cast.actors.assignee, mark!.toLowerCase())).toBe(titled('тайное'));
  expect(await named(cast.actors.head, mark!)).toBeNull();
});

test('an older copy is not what is read, so it is not what is found', async () => {
  const asked = readSearchAddress(new URLSearchParams({ q: 'комета' }));
  expect((await search(cast.actors.author, asked)).counts.source).toBe(0);
});

test('the name of a hidden author stands under no comment that is found', async () => {
  await db().report.updateMany({
    where: { statusKey: 'in_triage', visibility: 'ordinary' },
    data: { isAuthorHidden: true },
  });
  const asked = readSearchAddress(new URLSearchParams({ q: WORD, kind: 'comment' }));
  const authors = async (actor: Actor) =>
    (await search(actor, asked)).comments.map(({ circle, author }) => [circle, author]).sort();
  const named = 'Гульнара Тасова';
  expect(await authors(cast.actors.head)).toContainEqual(['shared', null]);
  expect(await authors(cast.actors.colleague)).toEqual([
    ['group', null],
    ['shared', null],
  ]);
  expect(await authors(cast.actors.coordinator)).toContainEqual(['shared', named]);
  const uninvolved = officeActor(cast.actors.analyst.accountId, 'analyst');
  expect(JSON.stringify(await search(uninvolved, asked))).not.toContain(named);
});
