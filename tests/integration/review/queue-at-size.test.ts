import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { COUNT_LIMIT, readQueueAddress } from '#app/features/review/domain/queue-address.ts';
import { countForBar } from '#app/features/review/queries/count-queue.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { getOfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { getPeek } from '#app/features/review/queries/get-peek.server.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { openQueue } from '#app/features/review/queries/open-queue.server.ts';
import { queuePartSql } from '#app/features/review/queries/queue-part.server.ts';
import { pool } from '#app/platform/database.server.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { makeManyQueued } from '#tests/factories/many-queued.ts';
import { makeQueued } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

const database = testDatabase('file');
const now = new Date('2026-02-16T06:00:00Z');
const at = (text: string) => readQueueAddress(new URLSearchParams(text));
/** Six a page, of which the session takes one. */
const MOST = 5;
/** Eight thousand rows with their versions, on a busy machine. */
const A_CROWD_TAKES = 60_000;

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  const { author } = cast.actors;
  for (let made = 0; made < 2; made += 1) await makeQueued(author, cast.group.id);
});

/** All that the page of the queue asks for, its frame included. */
async function openPage(text = '') {
  const actor = cast.actors.analyst;
  await countForBar(actor, now);
  const { calendar } = await loadDesk(actor, 'ru', []);
  const found = await openQueue(actor, { address: at(text), lang: 'ru', now, calendar });
  if (found.chosen) await getPeek(actor, { row: found.chosen, lang: 'ru' });
  return found;
}

async function explain(text: string): Promise<string> {
  const actor = cast.actors.analyst;
  const { calendar } = await loadDesk(actor, 'ru', []);
  const { sql } = queuePartSql(actor, { address: at(text), lang: 'ru', now, calendar });
  const { rows } = await pool().query<{ 'QUERY PLAN': unknown }>(
    `explain (generic_plan, format json) ${sql}`,
  );
  return JSON.stringify(rows[0]?.['QUERY PLAN']);
}

describe('with two thousand waiting among eight', () => {
  const few = { count: 0 };
  beforeAll(async () => {
    few.count = await statementsOf(() => openPage());
    await makeManyQueued(cast.actors.author, cast.group.id, 2_000);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('analyze');
    await owner.end();
  }, A_CROWD_TAKES);

  test('the page asks as often as with two, and no more than it may', async () => {
    expect(few.count).toBeLessThanOrEqual(MOST);
    const name = '&peek=01a20f18-d7bd-71b5-a909-fcd8e65f315c';
    for (const text of ['', `view=free&sort=age${name}`]) {
      const count = await statementsOf(() => openPage(text));
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(few.count);
    }
  });

  test('the bar’s count leaves the other pages of the office within the same', async () => {
    const { analyst, head } = cast.actors;
    const { rows } = await openPage('view=free');
    const id = rows[0]!.id;
    const pages = {
      decision: () => getDecision(analyst, { id, lang: 'ru', now }),
      home: () => getOfficeHome(head, { lang: 'ru', now }),
    };
    for (const [name, page] of Object.entries(pages)) {
      const count = await statementsOf(async () => {
        await countForBar(head, now);
        await page();
      });
      expect(count, name).toBeLessThanOrEqual(MOST);
    }
  });

  test('what is past the limit is counted no further', async () => {
    const { counts } = await openPage();
    expect([counts.open, counts.mine]).toEqual([COUNT_LIMIT + 1, 0]);
    expect(await countForBar(cast.actors.analyst, now)).toEqual({ open: COUNT_LIMIT + 1, mine: 0 });
  });

  test.each([
    ['', 'report_open_by_rank'],
    ['sort=age', 'report_open_by_age'],
    ['sort=recent', 'report_open_by_age'],
  ])('each part of «%s» is read along its index', async (text, index) => {
    const { next } = await openPage(text);
    const after = `${text}&after=${encodeURIComponent(`${next!.place}_${next!.id}`)}`;
    for (const address of [text, after]) {
      const plan = await explain(address);
      expect(plan).toContain(`"${index}"`);
      expect(plan).not.toMatch(
        /"Seq Scan","Parallel Aware":\w+,"Async Capable":\w+,"Relation Name":"report"/,
      );
    }
  });

  test('a second part goes on where the first ended', async () => {
    const first = await openPage();
    const after = encodeURIComponent(`${first.next!.place}_${first.next!.id}`);
    const second = await openPage(`after=${after}`);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
  });
});
