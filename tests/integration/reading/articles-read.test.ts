import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { articleState, isRead } from '#app/features/reading/domain/article-state.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCampaign, makeReadAct } from '#tests/factories/campaign.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const ARTICLES = 60;
const day = fc.option(
  fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`),
  { nil: null },
);
const count = fc.constantFrom(0, 0, 0, 0, 0, 1);
const standings = fc.record({
  changedFrom: day,
  editionFrom: day,
  reported: count,
  confirmed: count,
  beingAmended: count,
  unchangedOn: day,
  amendedOn: day,
});
type Standing = typeof standings extends fc.Arbitrary<infer One> ? One : never;

let cast: Cast;
let act: Awaited<ReturnType<typeof makeReadAct>>;
let campaignId: string;
beforeEach(async () => {
  cast = await makeCast();
  act = await makeReadAct({ articles: ARTICLES });
  ({ id: campaignId } = await makeCampaign({
    openedById: cast.actors.head.accountId,
    groupIds: [cast.group.id],
    articleKeys: act.articleKeys,
  }));
});

/** Brings the articles to stand so, one thing after the other, whatever stood there before. */
async function stand(of: readonly Standing[]) {
  const given = [
    JSON.stringify(of.map((one, at) => ({ ...one, key: act.articleKeys[at] }))),
  ] as const;
  const from = `jsonb_to_recordset($1::jsonb) as c(key text, "changedFrom" date, "editionFrom" date,
    reported int, confirmed int, "beingAmended" int, "unchangedOn" date, "amendedOn" date)`;
  await db().$executeRawUnsafe(
    `insert into article_stage (article_key, stage, reports, since)
     select c.key, s.stage, s.reports, coalesce(s.since, '2026-01-01') from ${from}
     cross join lateral (values ('reported', reported, null::date), ('confirmed', confirmed, null),
       ('being_amended', "beingAmended", null), ('unchanged', ("unchangedOn" is not null)::int, "unchangedOn"),
       ('amended', ("amendedOn" is not null)::int, "amendedOn")) s (stage, reports, since)
     on conflict (article_key, stage) do update set reports = excluded.reports, since = excluded.since`,
    ...given,
  );
  await db().$executeRaw`update reading_mark set ended_at = now() where ended_at is null`;
  await db().$executeRawUnsafe(
    `insert into reading_mark (id, article_key, campaign_id, group_id, by_id, edition_from, at)
     select gen_random_uuid(), key, $2::uuid, $3::uuid, $4::uuid, "editionFrom", now() from ${from}
     where "editionFrom" is not null`,
    ...given,
    campaignId,
    cast.group.id,
    cast.actors.author.accountId,
  );
  await db().$executeRawUnsafe(
    `update act_article a set changed_from = "changedFrom" from ${from} where a.key = c.key`,
    ...given,
  );
}

const counted = () => db().$queryRaw`
  select act_id, until, articles, read from act_reading where articles <> 0 order by act_id, until`;
const fromScratch = () => db().$queryRaw`
  select act_id, coalesce(repealed_from, 'infinity') as until, count(*)::int as articles,
    (count(*) filter (where is_read))::int as read from act_article group by 1, 2 order by 1, 2`;

test('an article knows itself read just where the rule calls it so, and its act counts it', async () => {
  for (const seed of [7, 8, 9]) {
    const of = fc.sample(standings, { numRuns: ARTICLES, seed });
    await stand(of);
    const found = await db().actArticle.findMany({
      where: { actId: act.id },
      orderBy: { position: 'asc' },
    });
    const expected = of.map((one) => isRead(articleState(one)));
    expect(found.map((one) => one.isRead)).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
    expect(await counted()).toEqual(await fromScratch());
  }
});

test('an article that ends, goes or comes back is counted so', async () => {
  await stand(fc.sample(standings, { numRuns: ARTICLES, seed: 1 }));
  const ends = (keys: string[], day: string | null) =>
    db().actArticle.updateMany({
      where: { key: { in: keys } },
      data: { repealedFrom: day && new Date(day) },
    });
  await ends(act.articleKeys.slice(0, 9), '2026-05-01');
  expect(await counted()).toEqual(await fromScratch());
  await ends(act.articleKeys.slice(3, 6), null);
  await db().$executeRaw`delete from article_stage where article_key = ${act.articleKeys[4]}`;
  await db().$executeRaw`delete from act_article where key = ${act.articleKeys[5]}`;
  expect(await counted()).toEqual(await fromScratch());
});

test('of two who change it at once neither judges by what the other has left behind', async () => {
  const [key] = act.articleKeys;
  const stages = (reports: number) =>
    db().$executeRaw`insert into article_stage (article_key, stage, reports, since)
      values (${key}, 'reported', ${reports}, '2026-01-01')
      on conflict (article_key, stage) do update set reports = excluded.reports`;
  await stand([{ ...nothing, editionFrom: '2026-01-05' }]);
  await Promise.all([
    stages(1),
    db().$executeRaw`update reading_mark set ended_at = now() where article_key = ${key}`,
  ]);
  const readings = () => db().actArticle.findUniqueOrThrow({ where: { key: key! } });
  expect((await readings()).isRead).toBe(true);
  await stages(0);
  expect((await readings()).isRead).toBe(false);
});

const nothing: Standing = {
  ...{ changedFrom: null, editionFrom: null, unchangedOn: null, amendedOn: null },
  ...{ reported: 0, confirmed: 0, beingAmended: 0 },
};
