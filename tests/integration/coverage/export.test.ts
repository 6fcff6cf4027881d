import { expect, test } from 'vitest';
import { recordExport } from '#app/features/coverage/commands/record-export.server.ts';
import { getCoverage } from '#app/features/coverage/queries/get-coverage.server.ts';
import { listCovered } from '#app/features/coverage/queries/list-covered.server.ts';
import {
  readCellAddress,
  readCoverageAddress,
} from '#app/features/coverage/domain/coverage-address.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makePlaced } from '#tests/factories/placed.ts';
import { statementsOf } from '#tests/support/statements.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const input = { view: 'region', region: null, area: 'textbooks', form: 'xlsx' } as const;
const now = new Date('2026-11-25T06:00:00Z');

test('a table that leaves is in the log; who may not see it takes nothing', async () => {
  const { actors } = await makeCast();
  expect(await recordExport(contextOf(actors.author, now), input)).toEqual({ ok: true });
  expect(await recordExport(contextOf(actors.administrator, now), input)).toMatchObject({
    status: 403,
  });
  const events = await db().event.findMany({ where: { type: 'coverage.exported' } });
  expect(events).toMatchObject([
    { actorId: actors.author.accountId, objectType: 'coverage', after: input },
  ]);
});

test('a page takes as many statements with one report as with thirty', async () => {
  const { group, actors } = await makeCast();
  const pages = async () => {
    const reader = actors.author;
    const address = readCoverageAddress(new URLSearchParams());
    const cell = readCellAddress(new URLSearchParams());
    return [
      await statementsOf(() => getCoverage(reader, { address, lang: 'ru' })),
      await statementsOf(() => listCovered(reader, { address: cell, lang: 'ru' })),
    ];
  };
  const counts: number[][] = [];
  for (const more of [1, 29]) {
    for (let n = 0; n < more; n += 1)
      await makePlaced({ groupId: group.id, authorId: actors.author.accountId, regions: ['abai'] });
    counts.push(await pages());
  }
  expect(counts).toEqual([
    [2, 2],
    [2, 2],
  ]);
});
