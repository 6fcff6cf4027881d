import { describe, expect, test } from 'vitest';
import { countForBar } from '#app/features/review/queries/count-queue.server.ts';
import { findLikely } from '#app/features/review/queries/find-likely.server.ts';
import { getPeek } from '#app/features/review/queries/get-peek.server.ts';
import { getQueueRow, listQueue } from '#app/features/review/queries/list-queue.server.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { openQueue } from '#app/features/review/queries/open-queue.server.ts';
import { readQueueAddress, queueViews } from '#app/features/review/domain/queue-address.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { decideSchema, type OwnDecision } from '#app/features/review/schema.ts';
import type { Actor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { wholeDraft } from '#tests/factories/draft.ts';
import { makeClaimed, makeQueued, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const at = (text: string) => readQueueAddress(new URLSearchParams(text));
const open = async (actor: Actor, text = '', limit?: number) => {
  const { calendar } = await loadDesk(actor, 'ru', []);
  const asked = { address: at(text), lang: 'ru', now, calendar } as const;
  return openQueue(actor, { ...asked, ...(limit ? { limit } : {}) });
};
const list = async (actor: Actor, text = '', limit?: number) => {
  const { calendar } = await loadDesk(actor, 'ru', []);
  return listQueue(actor, {
    address: at(text),
    lang: 'ru',
    now,
    calendar,
    ...(limit ? { limit } : {}),
  });
};
const idsOf = async (actor: Actor, text = '') => (await list(actor, text)).rows.map(({ id }) => id);

async function makeOffice() {
  const cast = await makeCast();
  const { author, analyst, assignee } = cast.actors;
  const day = (date: string) => ({ now: new Date(`${date}T08:00:00Z`) });
  const free = await makeQueued(author, cast.group.id, day('2026-02-12'));
  const old = await makeQueued(author, cast.group.id, day('2026-02-02'));
  const held = await makeClaimed(author, cast.group.id, analyst, day('2026-02-13'));
  const asked = await makeClaimed(author, cast.group.id, assignee, day('2026-02-13'));
  const deferred = await makeClaimed(author, cast.group.id, assignee, day('2026-02-13'));
  await decide(cast, asked.id, {
    kind: 'request_clarification',
    reason: 'Когда?',
    dueOn: '2026-03-02',
  });
  await decide(cast, deferred.id, { kind: 'defer', reason: 'Ждём', deferredUntil: '2026-03-10' });
  return { cast, free, old, held, asked, deferred };
}

async function decide(cast: Cast, reportId: string, fields: Record<string, unknown>) {
  const { rowVersion: version } = await standing(reportId);
  const input = decideSchema.parse({ version, ...fields }) as OwnDecision;
  const done = await decideReport(contextOf(cast.actors.assignee, now), { reportId, input });
  if (!done.ok) throw new Error(done.reason);
}

test('each view shows what it says and counts the same', async () => {
  const { cast, free, old, held, asked, deferred } = await makeOffice();
  const { analyst } = cast.actors;
  const shown = Object.fromEntries(
    await Promise.all(
      queueViews.map(
        async (view) => [view, new Set(await idsOf(analyst, `view=${view}`))] as const,
      ),
    ),
  );
  expect(shown).toEqual({
    free: new Set([free.id, old.id]),
    mine: new Set([held.id]),
    waiting: new Set([asked.id]),
    soon: new Set([old.id]),
    deferred: new Set([deferred.id]),
    open: new Set([free.id, old.id, held.id, asked.id]),
  });
  const { counts } = await open(analyst);
  expect(counts).toEqual({ free: 2, mine: 1, waiting: 1, soon: 1, deferred: 1, open: 4 });
  expect(await countForBar(analyst, now)).toEqual({ open: 4, mine: 1 });
});

test('the page is the list and where its reader stands: the row they left, or the next one', async () => {
  const { cast, free, old, held, asked } = await makeOffice();
  const { analyst, assignee } = cast.actors;
  const text = 'view=free&sort=age';
  const whole = await open(analyst, 'sort=age');
  expect(whole.rows).toEqual((await list(analyst, 'sort=age')).rows);
  expect(whole.rows.map(({ id }) => id).slice(0, 2)).toEqual([old.id, free.id]);
  expect(whole.chosen?.id).toBe(old.id);
  expect((await open(analyst, `${text}&peek=${free.id}`)).chosen?.id).toBe(free.id);
  await claimReport(contextOf(assignee, now), { reportId: old.id });
  expect((await open(analyst, `${text}&peek=${old.id}`)).chosen?.id).toBe(free.id);
  expect((await open(analyst, `view=waiting&peek=${held.id}`)).chosen?.id).toBe(asked.id);
});

test('a row explains itself: score with its facts, norm, clock, who holds it', async () => {
  const { cast, asked, deferred, held } = await makeOffice();
  const { rows } = await list(cast.actors.analyst, 'view=mine');
  expect(rows[0]).toMatchObject({
    id: held.id,
    title: wholeDraft.title.title,
    regions: ['город Шымкент'],
    groups: [cast.group.name],
    norm: { provisionKey: 'Z070000319_/a26/p12' },
    assignee: { name: 'Данияр Ким' },
    clock: { used: 1, left: 9, state: 'running' },
    score: { total: expect.any(Number), age: { points: 1.5 } },
    similar: 4,
    isAnswered: false,
  });
  const [waiting] = (await list(cast.actors.analyst, 'view=waiting')).rows;
  expect(waiting).toMatchObject({
    id: asked.id,
    answerDueOn: '2026-03-02',
    clock: { state: 'paused' },
  });
  const [later] = (await list(cast.actors.analyst, 'view=deferred')).rows;
  expect(later).toMatchObject({
    id: deferred.id,
    deferredUntil: '2026-03-10',
    clock: { state: 'paused' },
  });
});

test('the order is the rank, and parts of the list fit together without gap or repeat', async () => {
  const { cast } = await makeOffice();
  const { analyst } = cast.actors;
  for (const sort of ['score', 'age', 'recent']) {
    const whole = await list(analyst, `sort=${sort}`);
    const ids: string[] = [];
    let after = '';
    for (;;) {
      const { rows, next } = await list(analyst, `sort=${sort}${after}`, 1);
      ids.push(...rows.map(({ id }) => id));
      if (!next) break;
      after = `&after=${encodeURIComponent(`${next.place}_${next.id}`)}`;
    }
    expect(ids).toEqual(whole.rows.map(({ id }) => id));
    if (sort === 'score') {
      const totals = whole.rows.map(({ score }) => score!.total);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    }
  }
});

test('conditions narrow it, and their own words have a place among them', async () => {
  const { cast, free, old } = await makeOffice();
  const { analyst, author } = cast.actors;
  const abroad = { ...wholeDraft.where, regions: { keys: [], other: 'приграничье' } };
  const other = await makeQueued(author, cast.group.id, {
    now,
    sent: { ...wholeDraft, where: abroad },
  });
  expect(await idsOf(analyst, 'region=other')).toEqual([other.id]);
  expect(await idsOf(analyst, 'region=abai')).toEqual([]);
  expect(await idsOf(analyst, 'view=free&region=shymkent&age=14')).toEqual([old.id]);
  expect(
    await idsOf(analyst, 'view=free&act=law_education&level=preschool&kind=blanket_reference'),
  ).toHaveLength(3);
  expect(await idsOf(analyst, `group=${cast.other.id}`)).toEqual([]);
  expect(await idsOf(analyst, `assignee=${analyst.accountId}`)).toHaveLength(1);
  await reportOf(cast, { status: 'rejected' });
  expect(await idsOf(analyst, 'status=rejected')).toHaveLength(1);
  expect(await idsOf(analyst, 'status=submitted&view=free')).toContain(free.id);
});

describe('confidential reports', () => {
  test('stand in the list of who is named, without title and norm; others do not see or count them', async () => {
    const cast = await makeCast();
    const { analyst, assignee, head } = cast.actors;
    const { id } = await reportOf(cast, {
      visibility: 'confidential',
      namedIds: [assignee.accountId],
      status: 'in_triage',
    });
    const [row] = (await list(assignee)).rows;
    expect(row).toMatchObject({ id, title: '', norm: null, isConfidential: true, similar: 0 });
    for (const actor of [analyst, head]) {
      expect(await idsOf(actor)).toEqual([]);
      const { counts, chosen } = await open(actor, `peek=${id}`);
      expect([counts.open, chosen]).toEqual([0, null]);
      expect(await countForBar(actor, now)).toEqual({ open: 0, mine: 0 });
    }
    const { calendar } = await loadDesk(analyst, 'ru', []);
    expect(
      await getQueueRow(analyst, { id, lang: 'ru', now, calendar, address: at('') }),
    ).toBeNull();
  });

  test('the head knows mark, day and status, and nobody else knows that', async () => {
    const cast = await makeCast();
    const { id } = await reportOf(cast, {
      visibility: 'confidential',
      status: 'submitted',
      assigneeId: null,
    });
    const { intake } = await loadDesk(cast.actors.head, 'ru', []);
    expect(intake).toEqual([
      {
        id,
        mark: expect.stringMatching(/^M\d{5}$/),
        submittedAt: expect.any(String),
        status: 'submitted',
        // Nothing but the head's own acts and what they are asked.
        naming: null,
        isAsked: false,
        isLookAsked: false,
      },
    ]);
    expect((await loadDesk(cast.actors.analyst, 'ru', [])).intake).toEqual([]);
  });
});

test('a hidden author has no name in a row', async () => {
  const cast = await makeCast();
  const { id } = await makeQueued(cast.actors.author, cast.group.id);
  expect((await list(cast.actors.analyst)).rows[0]).toMatchObject({
    authorName: 'Гульнара Тасова',
  });
  await db().report.update({ where: { id }, data: { isAuthorHidden: true } });
  expect((await list(cast.actors.analyst)).rows[0]).toMatchObject({ authorName: null });
});

test('groups and the administrator see no queue', async () => {
  const { cast } = await makeOffice();
  expect(await idsOf(cast.actors.administrator)).toEqual([]);
  expect(await idsOf(cast.actors.stranger)).toEqual([]);
  expect(await countForBar(cast.actors.administrator, now)).toBeNull();
  expect(await countForBar(cast.actors.author, now)).toBeNull();
});

test('a look beside the list brings the words of the norm and the likely duplicate', async () => {
  const { cast, free, old } = await makeOffice();
  const { analyst, author } = cast.actors;
  const [row] = (await list(analyst, 'view=free&age=14')).rows;
  const peek = await getPeek(analyst, { row: row!, lang: 'ru' });
  expect(peek).toMatchObject({ mayClaim: true, law: { provisionKey: 'Z070000319_/a26/p12' } });
  const likely = await findLikely(analyst, { reportId: old.id, lang: 'ru' });
  expect(likely).toHaveLength(3);
  expect(likely[0]).toMatchObject({
    isSameNorm: true,
    isSameWords: false,
    likeness: 1,
    regions: ['город Шымкент'],
  });
  expect(likely.map(({ id }) => id)).not.toContain(old.id);
  await db().reportLink.create({
    data: {
      id: free.id,
      fromId: free.id,
      toId: old.id,
      kind: 'proposed_duplicate',
      byId: author.accountId,
      at: now,
    },
  });
  expect((await findLikely(analyst, { reportId: old.id, lang: 'ru' }))[0]).toMatchObject({
    id: free.id,
    isProposed: true,
  });
});

test('of what can be filtered by only the lists that are asked for come', async () => {
  const { actors } = await makeCast();
  const { choices } = await loadDesk(actors.analyst, 'kk', ['region', 'assignee']);
  expect(choices.region).toHaveLength(20);
  expect(choices.assignee.length).toBeGreaterThan(0);
  expect([choices.level, choices.kind, choices.act, choices.group]).toEqual([[], [], [], []]);
});
