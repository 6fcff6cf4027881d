import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import { answerQuestion } from '#app/features/reading/commands/answer-question.server.ts';
import { askOffice } from '#app/features/reading/commands/ask-office.server.ts';
import { changeCampaign } from '#app/features/reading/commands/change-campaign.server.ts';
import { closeCampaign } from '#app/features/reading/commands/close-campaign.server.ts';
import { markArticle } from '#app/features/reading/commands/mark-article.server.ts';
import { noteReader } from '#app/features/reading/commands/note-reader.server.ts';
import { openCampaign } from '#app/features/reading/commands/open-campaign.server.ts';
import { undoMark } from '#app/features/reading/commands/undo-mark.server.ts';
import { isRead } from '#app/features/reading/domain/article-state.ts';
import { sharesBy, sumOf } from '#app/features/reading/domain/progress.ts';
import { getCampaign } from '#app/features/reading/queries/get-campaign.server.ts';
import { listCells, listOwnCells } from '#app/features/reading/queries/list-cells.server.ts';
import { listSums } from '#app/features/reading/queries/list-sums.server.ts';
import {
  getReading,
  loadArticleTexts,
  loadChecklist,
} from '#app/features/reading/queries/get-reading.server.ts';
import { listCampaigns } from '#app/features/reading/queries/list-campaigns.server.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { listParts } from '#app/features/reading/queries/list-parts.server.ts';
import { mergeGroups } from '#app/features/reports/commands/merge-groups.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import {
  changeArticle,
  cite,
  makeCampaign,
  makeQuestion,
  makeReadAct,
} from '#tests/factories/campaign.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase();

const now = new Date('2026-02-12T07:00:00Z');
const everything = { from: 1, to: 1_000 };
let cast: Cast;
let act: Awaited<ReturnType<typeof makeReadAct>>;
beforeEach(async () => {
  cast = await makeCast();
  act = await makeReadAct({ articles: 5 });
});

const opening = (given = {}) => ({
  name: 'Вычитка',
  about: '',
  dueOn: '2026-03-01',
  parts: [...act.chapters],
  groups: [cast.group.id, cast.other.id],
  hand: new Map<string, string>(),
  ranges: [],
  ...given,
});
const open = async (given = {}, actor: AccountActor = cast.actors.analyst) =>
  openCampaign(contextOf(actor, now), opening(given));
const sharesOf = async (campaignId: string) =>
  (
    await db().campaignArticle.findMany({ where: { campaignId }, orderBy: { position: 'asc' } })
  ).map(({ articleKey, groupId }) => [articleKey, groupId]);
const running = () =>
  makeCampaign({
    openedById: cast.actors.analyst.accountId,
    groupIds: [cast.group.id, cast.other.id],
    articleKeys: act.articleKeys,
  });
const eventTypes = async (objectId: string) =>
  (await db().event.findMany({ where: { objectId }, orderBy: { seq: 'asc' } })).map(
    ({ type }) => type,
  );

describe('opening a campaign', () => {
  test('shares every article in force out, evenly and in runs, and says so in one event', async () => {
    await db().actArticle.update({
      where: { key: act.articleKeys[4]! },
      data: { repealedFrom: new Date('2026-01-02') },
    });
    const opened = await open();
    if (!opened.ok) throw new Error(opened.reason);
    const [one, two, three, four] = act.articleKeys;
    expect(await sharesOf(opened.id)).toEqual([
      [one, cast.group.id],
      [two, cast.group.id],
      [three, cast.other.id],
      [four, cast.other.id],
    ]);
    const [event] = await db().event.findMany({ where: { objectId: opened.id } });
    expect(event).toMatchObject({
      type: 'campaign.opened',
      after: {
        dueOn: '2026-03-01',
        articles: 4,
        groupIds: [cast.group.id, cast.other.id].toSorted(),
      },
    });
  });

  test('gives a chapter to the group that is picked for it', async () => {
    const hand = new Map([[act.chapters[0], cast.other.id]]);
    const opened = await open({ hand, groups: [cast.group.id] });
    if (!opened.ok) throw new Error(opened.reason);
    const groups = (await sharesOf(opened.id)).map(([, groupId]) => groupId);
    expect(groups.slice(0, 3)).toEqual([cast.other.id, cast.other.id, cast.other.id]);
    expect(groups.slice(3)).toEqual([cast.group.id, cast.group.id]);
  });

  test('gives some articles of a chapter to a group, before the chapter and the even share', async () => {
    const [, two, three] = act.articleKeys;
    const number = (key: string | undefined) => key!.slice(key!.lastIndexOf('/a') + 2);
    const range = { row: 0, part: act.chapters[0], from: number(two), to: number(three) };
    const hand = new Map([[act.chapters[0], cast.group.id]]);
    const opened = await open({ hand, ranges: [{ ...range, groupId: cast.partner.id }] });
    if (!opened.ok) throw new Error(opened.reason);
    const groups = (await sharesOf(opened.id)).map(([, groupId]) => groupId);
    expect(groups.slice(0, 3)).toEqual([cast.group.id, cast.partner.id, cast.partner.id]);
    expect(
      await open({ ranges: [{ ...range, from: '99', groupId: cast.group.id }] }),
    ).toMatchObject({
      fields: { 'ranges[0].from': 'reading.range-no-article' },
    });
  });

  test('is refused without groups, without articles, for a day that is over, and to members', async () => {
    const fieldsOf = async (given: object) => {
      const refused = await open(given);
      return refused.ok ? null : refused.fields;
    };
    expect(await fieldsOf({ groups: [] })).toEqual({ groups: 'reading.choose-groups' });
    expect(await fieldsOf({ parts: ['nothing/ch1'] })).toEqual({
      parts: 'reading.nothing-to-read',
    });
    expect(await fieldsOf({ dueOn: '2026-02-11' })).toEqual({ dueOn: 'reading.day-is-over' });
    await db().group.update({ where: { id: cast.other.id }, data: { status: 'suspended' } });
    expect(await fieldsOf({})).toEqual({ groups: 'reading.group-not-active' });
    expect(await open({}, cast.actors.coordinator)).toMatchObject({ status: 403 });
    expect(await db().readingCampaign.count()).toBe(0);
  });

  test('happens once, however often the form comes', async () => {
    const key = newId();
    const twice = await Promise.all(
      [1, 2].map(() => openCampaign(contextOf(cast.actors.head, now, key), opening())),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(await db().readingCampaign.count()).toBe(1);
  });
});

describe('changing and closing a campaign', () => {
  const change = async (id: string, given = {}) =>
    changeCampaign(contextOf(cast.actors.head, now), {
      campaignId: id,
      name: 'Вычитка закона о чтении',
      about: '',
      dueOn: '2027-03-01',
      hand: new Map(),
      ranges: [],
      version: 1,
      ...given,
    });

  test('some articles of a chapter go over to another group, the rest stays', async () => {
    const { id } = await running();
    const before = await sharesOf(id);
    const ranges = [{ row: 0, part: act.chapters[0], from: '2', to: '', groupId: cast.partner.id }];
    expect(await change(id, { ranges })).toEqual({ ok: true });
    const moved = before.map(([key, group]) => [
      key,
      key === act.articleKeys[1] ? cast.partner.id : group,
    ]);
    expect(await sharesOf(id)).toEqual(moved);
    const again = { version: 2, ranges: [{ ...ranges[0], from: '5' }] };
    expect(await change(id, again)).toMatchObject({ status: 422 });
  });

  test('a chapter goes over to another group, which is named as the one to be told', async () => {
    const { id } = await running();
    const hand = new Map([[act.chapters[1], cast.partner.id]]);
    expect(await change(id, { hand })).toEqual({ ok: true });
    const groups = (await sharesOf(id)).map(([, groupId]) => groupId);
    expect(groups).toEqual([
      cast.group.id,
      cast.group.id,
      cast.group.id,
      cast.partner.id,
      cast.partner.id,
    ]);
    const [event] = await db().event.findMany({ where: { objectId: id } });
    expect(event).toMatchObject({
      type: 'campaign.changed',
      after: { fields: [], moved: 2, given: [cast.partner.id] },
    });
    expect(await change(id, { name: 'Другое' })).toMatchObject({ reason: 'errors.changed' });
  });

  test('what is closed is not marked, asked about, changed or closed again', async () => {
    const { id } = await running();
    const close = () =>
      closeCampaign(contextOf(cast.actors.head, now), { campaignId: id, version: 1 });
    expect(await close()).toEqual({ ok: true });
    expect(await eventTypes(id)).toEqual(['campaign.closed']);
    const place = { campaignId: id, position: 1 };
    const member = contextOf(cast.actors.author, now);
    const closed = { status: 409, reason: 'reading.closed' };
    expect(
      await markArticle(member, { ...place, note: '', edition: '2026-01-01', seen: '' }),
    ).toMatchObject(closed);
    expect(await askOffice(member, { ...place, question: 'Кто?' })).toMatchObject(closed);
    expect(await close()).toMatchObject(closed);
    expect(await change(id, { version: 2 })).toMatchObject(closed);
  });

  test('a group that joins another takes its articles along', async () => {
    const { id } = await running();
    const merged = await mergeGroups(contextOf(cast.actors.head, now), {
      groupId: cast.other.id,
      intoId: cast.group.id,
      name: 'Ата-ана дауысы',
    });
    expect(merged.ok).toBe(true);
    expect(new Set((await sharesOf(id)).map(([, groupId]) => groupId))).toEqual(
      new Set([cast.group.id]),
    );
  });
});

describe('an article that a group reads', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await running());
  });
  const mark = (actor: AccountActor, given = {}, at = now) =>
    markArticle(contextOf(actor, at), {
      campaignId: id,
      position: 1,
      note: 'Сроки названы',
      edition: '2026-01-01',
      seen: '',
      ...given,
    });
  const stateFor = async (actor: AccountActor = cast.actors.author) =>
    (await loadArticleStates(actor, { articleKeys: [act.articleKeys[0]!] }))[0]!;
  const idOf = (done: Awaited<ReturnType<typeof mark>>) => {
    if (!done.ok) throw new Error(done.reason);
    return done.id;
  };

  test('is looked at: by whom, when, in which edition, with a note for group and office', async () => {
    const marked = idOf(await mark(cast.actors.author));
    expect(await eventTypes(marked)).toEqual(['reading.marked']);
    const lookedAt = {
      group: { id: cast.group.id, name: cast.group.name },
      by: 'Гульнара Тасова',
      note: 'Сроки названы',
      editionFrom: '2026-01-01',
    };
    expect(await stateFor()).toMatchObject({ state: 'looked_at', lookedAt });
    expect((await stateFor(cast.actors.head)).lookedAt).toMatchObject(lookedAt);
    expect((await stateFor(cast.actors.stranger)).lookedAt).toMatchObject({ by: null, note: null });
    await changeArticle(act.articleKeys[0]!, '2026-02-01');
    expect(await stateFor()).toMatchObject({ state: 'again' });
  });

  test('of two who mark it at once the later is told what the first said', async () => {
    const two = await Promise.all([mark(cast.actors.author), mark(cast.actors.colleague)]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    expect(two.find(({ ok }) => !ok)).toMatchObject({
      status: 409,
      reason: 'reading.marked-meanwhile',
    });
    const reading = await getReading(cast.actors.colleague, {
      campaignId: id,
      position: 1,
      lang: 'ru',
    });
    const again = await mark(cast.actors.colleague, { seen: reading!.mark!.id });
    expect(again.ok).toBe(true);
    expect(await db().readingMark.count({ where: { endedAt: null } })).toBe(1);
  });

  test('is read as it is: not in an edition that is the newest no more', async () => {
    await db().actEdition.updateMany({
      where: { actId: act.id, language: 'kk' },
      data: { validFrom: new Date('2026-02-05') },
    });
    expect(await mark(cast.actors.author)).toMatchObject({ reason: 'reading.edition-meanwhile' });
    expect((await mark(cast.actors.author, { edition: '2026-02-05' })).ok).toBe(true);
  });

  test('is given back: the mark before holds again', async () => {
    const first = idOf(await mark(cast.actors.author));
    const second = idOf(
      await mark(cast.actors.colleague, { seen: first }, new Date('2026-02-13T07:00:00Z')),
    );
    const undo = (actor: AccountActor, markId: string) =>
      undoMark(contextOf(actor, new Date('2026-02-14T07:00:00Z')), {
        campaignId: id,
        position: 1,
        markId,
      });
    expect(await undo(cast.actors.author, first)).toMatchObject({ status: 409 });
    expect(await undo(cast.actors.author, '')).toMatchObject({ status: 409 });
    expect(await undo(cast.actors.colleague, '')).toEqual({ ok: true });
    expect(await eventTypes(second)).toEqual(['reading.marked', 'reading.mark-undone']);
    expect(await db().readingMark.findMany({ where: { endedAt: null } })).toMatchObject([
      { id: first },
    ]);
    expect(await undo(cast.actors.author, first)).toEqual({ ok: true });
    expect(await stateFor()).toMatchObject({ state: 'not_looked_at', lookedAt: null });
  });

  test('is another group’s to mark: forbidden to who takes part, hidden from who does not', async () => {
    expect(await mark(cast.actors.stranger)).toMatchObject({ status: 403 });
    expect(await mark(cast.actors.journalist)).toMatchObject({ status: 404 });
    expect(await mark(cast.actors.analyst)).toMatchObject({ status: 404 });
    const { account, actor } = await makeMember(cast.group.id);
    await db().membership.updateMany({ where: { accountId: account.id }, data: { endedAt: now } });
    expect(await mark(actor)).toMatchObject({ reason: 'groups.place-ended' });
  });

  test('is asked about; the office answers once', async () => {
    const asked = await askOffice(contextOf(cast.actors.author, now), {
      campaignId: id,
      position: 1,
      question: 'Кто решает?',
    });
    if (!asked.ok) throw new Error(asked.reason);
    const answer = (actor: AccountActor) =>
      answerQuestion(contextOf(actor, now), {
        campaignId: id,
        questionId: asked.id,
        answer: 'Учредитель',
      });
    expect(await answer(cast.actors.author)).toMatchObject({ status: 403 });
    const two = await Promise.all([answer(cast.actors.analyst), answer(cast.actors.head)]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    expect(two.find(({ ok }) => !ok)).toMatchObject({ reason: 'reading.answered-meanwhile' });
    expect(await eventTypes(asked.id)).toEqual(['reading.asked', 'reading.answered']);
  });

  test('tells who has it open: by name in the own group, by group to others', async () => {
    const articleKey = act.articleKeys[0]!;
    const open = (actor: AccountActor, at = now) => noteReader(actor, { articleKey, now: at });
    expect(await open(cast.actors.author)).toEqual([]);
    expect(await open(cast.actors.colleague)).toEqual([
      { name: 'Гульнара Тасова', group: cast.group.name },
    ]);
    expect((await open(cast.actors.stranger)).map(({ name }) => name)).toEqual([null, null]);
    await noteReader(cast.actors.author, { articleKey: act.articleKeys[1]!, now });
    expect(await open(cast.actors.colleague, new Date(now.getTime() + 11 * 60_000))).toEqual([]);
  });
});

describe('what is shown of a campaign', () => {
  test('its progress in sums is that of its cells', async () => {
    const { id } = await running();
    const { versionId } = await reportOf(cast, { status: 'accepted' });
    await cite(versionId, act.id, `${act.articleKeys[0]}/p1`);
    const closed = await reportOf(cast, { status: 'closed_resolved' });
    await cite(closed.versionId, act.id, act.articleKeys[1]!, act.articleKeys[2]!);
    await changeArticle(act.articleKeys[2]!, '2026-12-01');
    await markArticle(contextOf(cast.actors.stranger, now), {
      campaignId: id,
      position: 4,
      note: '',
      edition: '2026-01-01',
      seen: '',
    });
    const cells = await listCells(cast.actors.author, { id, lang: 'ru', ...everything });
    expect(cells.map(({ state }) => state)).toEqual([
      'reported',
      'amended',
      'again',
      'looked_at',
      'not_looked_at',
    ]);
    const { campaigns } = await listCampaigns(cast.actors.author);
    expect(campaigns).toMatchObject([
      {
        id,
        articles: 5,
        read: cells.filter(({ state }) => isRead(state)).length,
        groups: 2,
        own: { articles: 3, read: 2 },
      },
    ]);
    const sums = await listSums(cast.actors.author, id);
    expect(sumOf(sums)).toEqual({ total: 5, read: 3, first: 1, unread: 3 });
    expect(sharesBy(sums, ({ groupId }) => groupId)).toEqual([
      { key: cast.group.id, total: 3, read: 2, at: 3 },
      { key: cast.other.id, total: 2, read: 1, at: 5 },
    ]);
    expect(sharesBy(sums, ({ chapterKey }) => chapterKey!).map(({ total }) => total)).toEqual([
      3, 2,
    ]);
  });

  test('one’s own list comes by parts that lead on and back, past other groups’ articles', async () => {
    const long = await makeReadAct({ articles: 90 });
    const { id } = await makeCampaign({
      openedById: cast.actors.analyst.accountId,
      groupIds: [cast.other.id, cast.group.id],
      articleKeys: long.articleKeys,
    });
    const partFrom = async (from: number) => {
      const { cells, ...beside } = await listOwnCells(cast.actors.author, { id, lang: 'ru', from });
      return { ...beside, positions: [cells[0]?.position, cells.at(-1)?.position] };
    };
    expect(await partFrom(1)).toEqual({ previous: null, next: 66, positions: [46, 65] });
    expect(await partFrom(71)).toEqual({ previous: 51, next: null, positions: [71, 90] });
    expect(await partFrom(91)).toMatchObject({ next: null, positions: [undefined, undefined] });
    const inPart = await listCells(cast.actors.author, { id, lang: 'ru', from: 3, to: 5 });
    expect(inPart.map(({ position }) => position)).toEqual([3, 4, 5]);
  });

  test('an article comes with its neighbours in the group’s list, both languages and the checklist', async () => {
    const { id } = await running();
    const reading = await getReading(cast.actors.stranger, {
      campaignId: id,
      position: 4,
      lang: 'kk',
    });
    expect(reading).toMatchObject({
      previous: null,
      next: 5,
      nextUnread: 5,
      own: { articles: 2, read: 0 },
      mayMark: true,
      mayAnswer: false,
      heading: '4 туралы',
    });
    const texts = await loadArticleTexts(act.articleKeys[3]!);
    expect(texts.map(({ language, units }) => [language, units.length]).toSorted()).toEqual([
      ['kk', 2],
      ['ru', 2],
    ]);
    expect(await loadChecklist('ru')).toHaveLength(18);
  });

  test('groups that take no part, readers and administrators find none of it', async () => {
    const { id } = await running();
    for (const actor of [cast.actors.journalist, cast.actors.administrator]) {
      expect(await getCampaign(actor, { id, lang: 'ru' })).toBeNull();
      expect(await getReading(actor, { campaignId: id, position: 1, lang: 'ru' })).toBeNull();
      expect((await listCampaigns(actor)).campaigns).toEqual([]);
    }
    expect(await listParts(cast.actors.author, { lang: 'ru', campaignId: id })).toEqual([]);
  });

  test('questions are for the group that asked and the office', async () => {
    const { id } = await running();
    await makeQuestion({
      campaignId: id,
      articleKey: act.articleKeys[0]!,
      groupId: cast.group.id,
      askedById: cast.actors.author.accountId,
    });
    const questionsFor = async (actor: AccountActor) =>
      (await getCampaign(actor, { id, lang: 'ru' }))?.questions.length;
    expect(await questionsFor(cast.actors.head)).toBe(1);
    expect(await questionsFor(cast.actors.colleague)).toBe(1);
    expect(await questionsFor(cast.actors.stranger)).toBe(0);
    expect(await db().event.count()).toBe(0);
  });

  test('takes one statement each for head, cells, article, words and checklist', async () => {
    const { id } = await running();
    const { head } = cast.actors;
    const reading = { campaignId: id, position: 1, lang: 'ru' } as const;
    expect(await statementsOf(() => getCampaign(head, { id, lang: 'ru' }))).toBe(1);
    expect(await statementsOf(() => listCells(head, { id, lang: 'ru', ...everything }))).toBe(1);
    expect(await statementsOf(() => listSums(head, id))).toBe(1);
    expect(
      await statementsOf(() => listOwnCells(cast.actors.author, { id, lang: 'ru', from: 1 })),
    ).toBe(1);
    expect(await statementsOf(() => getReading(head, reading))).toBe(1);
    expect(await statementsOf(() => loadArticleTexts(act.articleKeys[0]!))).toBe(1);
    expect(
      await statementsOf(() =>
        noteReader(cast.actors.author, { articleKey: act.articleKeys[0]!, now }),
      ),
    ).toBe(1);
    expect(await statementsOf(() => listCampaigns(head))).toBe(1);
  });
});
