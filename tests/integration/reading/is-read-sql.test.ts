import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleState, isRead } from '#app/features/reading/domain/article-state.ts';
import { isReadSql } from '#app/features/reading/queries/is-read-sql.server.ts';
import { db } from '#app/platform/database.server.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const day = fc.option(
  fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`),
  { nil: null },
);
const count = fc.integer({ min: 0, max: 2 });
const standing = fc.record({
  changedFrom: day,
  editionFrom: day,
  reported: count,
  confirmed: count,
  beingAmended: count,
  unchangedOn: day,
  amendedOn: day,
});

test('sums in the database count as read just what the rule calls read', async () => {
  const cases = fc.sample(standing, { numRuns: 400, seed: 7 });
  const found = await db().$queryRawUnsafe<{ is_read: boolean }[]>(
    `select ${isReadSql} as is_read from jsonb_array_elements($1::jsonb) with ordinality c(v, at)
     cross join lateral (select (v->>'changedFrom')::date as changed_from) a
     cross join lateral (select (v->>'editionFrom')::date as edition_from) m
     cross join lateral (select (v->>'reported')::int as reported, (v->>'confirmed')::int as confirmed,
       (v->>'beingAmended')::int as being_amended, (v->>'unchangedOn')::date as unchanged_on,
       (v->>'amendedOn')::date as amended_on) s order by c.at`,
    JSON.stringify(cases),
  );
  const expected = cases.map((one) => isRead(articleState(one)));
  expect(found.map(({ is_read }) => is_read)).toEqual(expected);
  expect(new Set(expected).size).toBe(2);
});
