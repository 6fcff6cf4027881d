import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moves, transitions } from '#app/features/reports/domain/transitions.ts';
import { reportStatuses } from '#app/features/reports/domain/statuses.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase('file');
let owner: pg.Client;
let app: pg.Client;
let reportId: string;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  reportId = (await makeReport({ status: 'submitted' })).id;
  await db().event.create({
    data: {
      id: newId(),
      at: new Date(),
      type: 'report.submitted',
      actorKind: 'system',
      objectType: 'report',
      objectId: reportId,
    },
  });
});
afterAll(() => Promise.all([owner.end(), app.end()]));

describe('the log of events only grows', () => {
  const attempts = [
    `update event set type = 'nothing.happened'`,
    'delete from event',
    'truncate event',
    `set session_replication_role = replica; delete from event`,
  ];
  test.each(attempts)('for the app: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await db().event.count()).toBe(1);
  });
  test.each(attempts.slice(0, 3))('for the owner of the tables: %s', async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await db().event.count()).toBe(1);
  });
});

test("the app's role owns nothing and may not make tables", async () => {
  const { rows } = await app.query(
    `select count(*)::int as owned from pg_class c join pg_roles r on r.oid = c.relowner
     where r.rolname = current_user`,
  );
  expect(rows[0].owned).toBe(0);
  await expect(app.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
});

test("the reference data's moves are those of the domain", async () => {
  const { rows } = await app.query('select from_key, to_key from report_transition');
  const kept = new Set(rows.map(({ from_key, to_key }) => `${from_key} → ${to_key}`));
  expect(kept).toEqual(new Set(transitions.map(({ from, to }) => `${from} → ${to}`)));
  expect(new Set(transitions.flatMap((line) => line.moves))).toEqual(new Set(moves));
});

describe('a report moves only along the table, whoever asks', () => {
  const allowed = new Set(transitions.map(({ from, to }) => `${from} → ${to}`));
  const wrong = reportStatuses
    .filter((to) => to !== 'submitted' && !allowed.has(`submitted → ${to}`))
    .map((to) => [to]);
  test.each(wrong)('not from submitted to %s', async (to) => {
    await expect(
      owner.query('update report set status_key = $1 where id = $2', [to, reportId]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

const refused: [rule: string, sql: string][] = [
  [
    'a confidential report has no number',
    `update report set visibility = 'confidential' where number is not null`,
  ],
  ['a sent report is no draft', `update report set submitted_at = null`],
  ['a routed text stays as it was sent', `update report_version set title = 'другое'`],
  [
    'a group has one filing report row',
    `insert into report_group select report_id, '${newId()}', 'filing', now() from report_group`,
  ],
  [
    'an office account has no membership',
    `insert into membership (id, group_id, account_id, account_kind, role, started_at)
     select '${newId()}', group_id, account_id, 'office', role, started_at from membership limit 1`,
  ],
  [
    'a choice is of its own list',
    `insert into report_choice (id, version_id, list, position, gap_kind_key)
     select '${newId()}', id, 'region', 0, 'loophole' from report_version`,
  ],
  [
    'a choice is a key or words, not both',
    `insert into report_choice (id, version_id, list, position, gap_kind_key, other)
     select '${newId()}', id, 'gap_kind', 0, 'loophole', 'иное' from report_version`,
  ],
  [
    'an event names a person exactly where one acted',
    `insert into event (id, at, type, actor_kind, object_type, object_id)
     values ('${newId()}', now(), 'x.y', 'account', 'x', '${newId()}')`,
  ],
  [
    'a rejection has its reason',
    `insert into decision (id, report_id, kind_key, decided_by_id, decided_at, from_status_key, to_status_key)
     select '${newId()}', id, 'reject_out_of_scope', author_id, now(), 'in_triage', 'rejected' from report`,
  ],
];

test.each(refused)('%s', async (_rule, sql) => {
  await expect(owner.query(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
});

test('the circle of a thread never changes', async () => {
  const { rows } = await owner.query(
    `insert into thread (id, report_id, circle, created_at) values ($1, $2, 'group', now()) returning id`,
    [newId(), reportId],
  );
  await expect(
    owner.query(`update thread set circle = 'shared' where id = $1`, [rows[0].id]),
  ).rejects.toMatchObject({ code: '23514' });
});

test('a finding is signed by another person than its drafter', async () => {
  const { authorId } = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    select: { authorId: true },
  });
  const dossierId = newId();
  await owner.query('insert into dossier (id, opened_at) values ($1, now())', [dossierId]);
  await expect(
    owner.query(
      `insert into finding (id, dossier_id, is_confirmed, drafted_by_id, drafted_at, signed_by_id, signed_at)
       values ($1, $2, true, $3, now(), $3, now())`,
      [newId(), dossierId, authorId],
    ),
  ).rejects.toMatchObject({ constraint: 'finding_two_people' });
});
