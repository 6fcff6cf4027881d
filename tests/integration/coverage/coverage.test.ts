// What the coverage pages count: each report in exactly its cells, for exactly who may open it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { countCells } from '#app/features/coverage/queries/count-cells.server.ts';
import { listCovered } from '#app/features/coverage/queries/list-covered.server.ts';
import { readCellAddress, type CellPlace } from '#app/features/coverage/domain/coverage-address.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeMember } from '#tests/factories/group.ts';
import { choiceRows, makePlaced, type Placed } from '#tests/factories/placed.ts';
import { wholeDraft } from '#tests/factories/draft.ts';
import { makeQueued } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const regions = ['', 'abai', 'shymkent', 'almaty_city', 'other', 'none'];

/** Every counted cell of some regions, and all of the map's, as an actor sees them. */
async function cube(actor: Actor): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const region of regions) {
    const asked = { view: 'area', region: region || null, area: null } as const;
    for (const cell of (await countCells(actor, asked)).table)
      seen[`${cell.level}|${cell.area}|${cell.region}`] = cell.reports;
  }
  return seen;
}

/** The cells that a report belongs to. */
function cellsOf({ levels = [], areas = [], regions: where = [] }: Placed): string[] {
  const withAll = (keys: readonly string[]) => [
    '',
    ...(keys.length > 0 ? new Set(keys) : ['none']),
  ];
  return withAll(levels).flatMap((level) =>
    withAll(areas).flatMap((area) => withAll(where).map((region) => `${level}|${area}|${region}`)),
  );
}

const changed = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((key) => [key, (after[key] ?? 0) - (before[key] ?? 0)] as const)
      .filter(([, by]) => by !== 0),
  );

const listed = async (actor: Actor, place: Partial<CellPlace> & { found?: boolean }) => {
  const address = { ...readCellAddress(new URLSearchParams()), ...place };
  return listCovered(actor, { address, lang: 'ru', limit: 1_000 });
};

const placed = fc.record({
  levels: fc.subarray(['preschool', 'higher', 'other']),
  areas: fc.subarray(['textbooks', 'dormitory', 'other']),
  regions: fc.subarray(['abai', 'shymkent', 'almaty_city', 'other']),
});

test('one new report changes exactly the cells that it belongs to, and its list grows by it', async () => {
  const { group, actors } = await makeCast();
  const { analyst, author, stranger } = actors;
  await fc.assert(
    fc.asyncProperty(placed, async (given) => {
      const before = await Promise.all([analyst, author, stranger].map(cube));
      const { id } = await makePlaced({ groupId: group.id, authorId: author.accountId, ...given });
      const after = await Promise.all([analyst, author, stranger].map(cube));
      const expected = Object.fromEntries(cellsOf(given).map((cell) => [cell, 1]));
      expect(changed(before[0]!, after[0]!)).toEqual(expected);
      expect(changed(before[1]!, after[1]!)).toEqual(expected);
      expect(changed(before[2]!, after[2]!)).toEqual({});
      const [level, area, region] = cellsOf(given).at(-1)!.split('|');
      const { lines } = await listed(analyst, { level: level!, area: area!, region: region! });
      expect(lines.map((line) => line.id)).toContain(id);
    }),
    { numRuns: 25 },
  );
});

test('each cell says as many as its list has, for every reader, and all of it may be opened', async () => {
  const cast = await makeCast();
  const { author, analyst, stranger, journalist } = cast.actors;
  const two = await makeMember(cast.group.id, { role: 'journalist' });
  const both: Actor = {
    ...two.actor,
    memberships: [...two.actor.memberships, ...journalist.memberships],
  };
  const states = ['submitted', 'finding_confirmed', 'rejected', 'withdrawn', 'draft'];
  for (const [place, status] of states.entries()) {
    const where = { levels: ['preschool', 'higher'], areas: ['textbooks'], regions: ['abai'] };
    await makePlaced({ ...where, status, groupId: cast.group.id, partnerIds: [cast.partner.id] });
    await makePlaced({ levels: ['higher'], status, groupId: cast.other.id });
    await makePlaced({
      ...where,
      status,
      visibility: 'confidential',
      groupId: cast.group.id,
      namedIds: [author.accountId, analyst.accountId],
      regions: place % 2 ? ['shymkent'] : ['abai'],
    });
  }
  for (const actor of [author, analyst, stranger, journalist, both]) {
    for (const [cell, count] of Object.entries(await cube(actor))) {
      const [level, area, region] = cell.split('|').map((key) => key || null);
      const page = await listed(actor, { level: level!, area: area!, region: region! });
      expect([cell, page.count, page.lines.length]).toEqual([cell, count, count]);
    }
  }
  const all = await Promise.all([author, analyst, stranger, both].map((one) => listed(one, {})));
  expect(all.map(({ count }) => count)).toEqual([3, 6, 3, 3]);
  expect((await listed(cast.actors.administrator, {})).lines).toEqual([]);
});

describe('what a report counts for follows it', () => {
  const higher = { levels: ['higher'], areas: ['dormitory'], regions: ['abai'] };
  const cell = { level: 'higher', area: 'dormitory', region: 'abai' };

  test('from the draft to the office, amended, taken back', async () => {
    const { group, actors } = await makeCast();
    const sent = {
      ...wholeDraft,
      where: {
        regions: { keys: ['abai', 'shymkent'], other: 'приграничье' },
        levels: { keys: ['preschool'], other: '' },
      },
    };
    await makeQueued(actors.author, group.id, { sent });
    const seen = await cube(actors.analyst);
    expect(seen['preschool|none|other']).toBe(1);
    expect(seen['preschool|none|abai']).toBe(1);
    expect(seen['preschool||']).toBe(1);

    const { id } = await makePlaced({ ...higher, groupId: group.id });
    const versionId = newId();
    await db().reportVersion.create({
      data: {
        id: versionId,
        ...{ reportId: id, number: 2, authorId: actors.author.accountId },
        ...{ createdAt: new Date(), savedAt: new Date(), reason: 'Ещё область' },
      },
    });
    await db().report.update({ where: { id }, data: { currentVersionId: versionId } });
    await db().reportChoice.createMany({
      data: choiceRows(versionId, { ...higher, regions: ['shymkent'] }),
    });
    expect((await listed(actors.author, cell)).count).toBe(0);
    expect((await listed(actors.author, { ...cell, region: 'shymkent' })).count).toBe(1);
    await db().report.update({ where: { id }, data: { statusKey: 'withdrawn' } });
    expect((await listed(actors.analyst, { ...cell, region: 'shymkent' })).count).toBe(0);
  });

  test('a group that comes, one that goes', async () => {
    const { group, other, actors } = await makeCast();
    const { id } = await makePlaced({ ...higher, groupId: group.id });
    await db().reportGroup.create({
      data: { reportId: id, groupId: other.id, role: 'partner', addedAt: new Date() },
    });
    expect((await listed(actors.stranger, cell)).lines).toHaveLength(1);
    await db().reportGroup.delete({
      where: { reportId_groupId: { reportId: id, groupId: other.id } },
    });
    expect((await listed(actors.stranger, cell)).count).toBe(0);
    expect((await listed(actors.author, cell)).count).toBe(1);
  });

  test('referred with its details kept back it is the office’s alone', async () => {
    const cast = await makeCast();
    const { id } = await reportOf(cast, { status: 'redirected' });
    expect((await listed(cast.actors.author, {})).count).toBe(1);
    const { key } = await db().triageDecisionKind.findFirstOrThrow({
      where: { hidesDetails: true },
    });
    await db().decision.create({
      data: {
        id: newId(),
        ...{ reportId: id, kindKey: key, reason: 'Передано', decidedAt: new Date() },
        ...{ fromStatusKey: 'in_triage', toStatusKey: 'redirected' },
        ...{ addressee: 'Прокуратура', letterNumber: '1', letterDate: new Date('2026-03-01') },
        decidedById: cast.actors.analyst.accountId,
      },
    });
    expect((await listed(cast.actors.author, {})).count).toBe(0);
    expect((await listed(cast.actors.analyst, {})).lines.map((line) => line.id)).toEqual([id]);
  });

  test('the last finding is the latest that stands, by the day it was signed', async () => {
    const { group, actors } = await makeCast();
    const lastOf = async () => {
      const asked = { view: 'region', region: null, area: 'dormitory' } as const;
      const { table } = await countCells(actors.author, asked);
      const { findings, foundAt } = table.find(
        (one) => one.level === 'higher' && one.region === 'abai',
      )!;
      return [findings, foundAt && new Date(foundAt).toISOString().slice(0, 10)];
    };
    const at = (day: string) => new Date(`${day}T06:00:00Z`);
    const status = 'under_analysis';
    const first = await makePlaced({ ...higher, groupId: group.id, at: at('2026-03-01'), status });
    const second = await makePlaced({ ...higher, groupId: group.id, at: at('2026-03-02'), status });
    expect(await lastOf()).toEqual([0, null]);
    const move = (id: string, statusKey: string, day: string) =>
      db().report.update({ where: { id }, data: { statusKey, updatedAt: at(day) } });
    await move(first.id, 'finding_confirmed', '2026-04-01');
    await move(second.id, 'finding_confirmed', '2026-05-01');
    expect(await lastOf()).toEqual([2, '2026-05-01']);
    await move(first.id, 'measures_in_progress', '2026-06-01');
    await move(first.id, 'closed_resolved', '2026-06-01');
    expect(await lastOf()).toEqual([2, '2026-05-01']);
    const found = await listed(actors.author, { ...cell, found: true });
    expect(found.lines.map(({ id }) => id)).toEqual([second.id, first.id]);
    for (const back of ['measures_in_progress', 'closed_no_change', 'under_analysis'])
      await move(second.id, back, '2026-06-02');
    expect(await lastOf()).toEqual([1, '2026-04-01']);
    const dossierId = newId();
    await db().dossier.create({ data: { id: dossierId, openedAt: at('2026-03-05') } });
    await db().finding.create({
      data: {
        id: newId(),
        ...{
          dossierId,
          isConfirmed: true,
          draftedAt: at('2026-03-06'),
          signedAt: at('2026-03-09'),
        },
        ...{ draftedById: actors.analyst.accountId, signedById: actors.head.accountId },
      },
    });
    await db().dossierReport.create({
      data: { dossierId, reportId: first.id, addedAt: at('2026-03-05') },
    });
    expect(await lastOf()).toEqual([1, '2026-03-09']);
  });
});

test('a list goes on by its key without gap or repeat', async () => {
  const { group, actors } = await makeCast();
  for (let day = 1; day < 6; day += 1)
    await makePlaced({ levels: ['higher'], groupId: group.id, at: new Date(`2026-03-0${day}`) });
  const address = { ...readCellAddress(new URLSearchParams('level=higher')) };
  const ids: string[] = [];
  for (;;) {
    const { lines, next } = await listCovered(actors.analyst, { address, lang: 'kk', limit: 2 });
    ids.push(...lines.map(({ id }) => id));
    if (!next) break;
    address.after = next;
  }
  expect(ids).toEqual(
    (await listed(actors.analyst, { level: 'higher' })).lines.map(({ id }) => id),
  );
});

test('many at once: no writer waits for another’s cells, and the sums are those of the rows', async () => {
  const { group, actors } = await makeCast();
  const drafts = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      makePlaced({
        ...{ status: 'draft', groupId: group.id, authorId: actors.author.accountId },
        ...{ levels: ['higher', 'preschool'], regions: [n % 2 ? 'abai' : 'shymkent'] },
      }),
    ),
  );
  await Promise.all(
    drafts.map(({ id }, n) =>
      db().report.update({
        where: { id },
        data: { statusKey: 'submitted', submittedAt: new Date(), number: 90_000 + n },
      }),
    ),
  );
  const before = await cube(actors.analyst);
  expect(before['higher||abai']).toBe(12);
  expect(before['||']).toBe(24);
  await rows('test.settle', 'select coverage_settle()', []);
  expect(await cube(actors.analyst)).toEqual(before);
  const [left] = await rows<{ count: number }>(
    'test.left',
    'select count(*)::int as count from coverage_tally where not is_settled',
    [],
  );
  expect(left!.count).toBe(0);
});
