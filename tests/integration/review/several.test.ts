import { beforeEach, describe, expect, test } from 'vitest';
import { assignReports } from '#app/features/review/commands/assign-reports.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { claimReports } from '#app/features/review/commands/claim-reports.server.ts';
import { nameReports } from '#app/features/review/queries/name-reports.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeQueued, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

let cast: Cast;
let ids: string[];
beforeEach(async () => {
  cast = await makeCast();
  ids = [];
  for (let made = 0; made < 3; made += 1) {
    ids.push((await makeQueued(cast.actors.author, cast.group.id)).id);
  }
});
const holders = async () => Promise.all(ids.map(async (id) => (await standing(id)).assigneeId));

describe('claiming several', () => {
  test('takes what is free, each with its event, and tells by whom the rest was taken', async () => {
    const { analyst, assignee } = cast.actors;
    await claimReport(contextOf(assignee), { reportId: ids[1]! });
    const done = await claimReports(contextOf(analyst), { reportIds: ids });
    const refusal = { reason: 'review.claimed-by-other', values: { name: names.assignee } };
    expect(done).toEqual({
      ok: true,
      outcomes: [
        { reportId: ids[0], refusal: null },
        { reportId: ids[1], refusal },
        { reportId: ids[2], refusal: null },
      ],
    });
    expect(await holders()).toEqual([analyst.accountId, assignee.accountId, analyst.accountId]);
    for (const id of ids) {
      const claims = (await eventsOf(id)).filter(({ type }) => type === 'report.claimed');
      expect(claims).toHaveLength(1);
    }
  });

  test('of two people with the same marks each report goes to one', async () => {
    const { analyst, assignee } = cast.actors;
    const done = await Promise.all(
      [analyst, assignee].map((actor) => claimReports(contextOf(actor), { reportIds: ids })),
    );
    const taken = done.flatMap((one) =>
      ((one.ok ? one.outcomes : one.values?.outcomes) as { refusal: unknown }[]).filter(
        ({ refusal }) => refusal === null,
      ),
    );
    expect(taken).toHaveLength(ids.length);
    expect((await holders()).every(Boolean)).toBe(true);
  });

  test('is refused as a whole where none was taken, and what is hidden has no name', async () => {
    const { analyst } = cast.actors;
    const hidden = await reportOf(cast, { visibility: 'confidential', status: 'submitted' });
    const done = await claimReports(contextOf(analyst), { reportIds: [hidden.id] });
    expect(done).toMatchObject({ ok: false, status: 404, reason: 'errors.not-found' });
    expect(await nameReports(analyst, [hidden.id, ids[0]!])).toEqual(
      new Map([[ids[0], expect.stringMatching(/^№\u00a0\d+$/)]]),
    );
  });
});

describe('giving several', () => {
  test('is the head’s, and goes to people of the office alone', async () => {
    const { analyst, head } = cast.actors;
    const input = { reportIds: ids, toId: analyst.accountId };
    expect(await assignReports(contextOf(head), input)).toMatchObject({ ok: true });
    expect(new Set(await holders())).toEqual(new Set([analyst.accountId]));
    const toId = cast.actors.author.accountId;
    expect(await assignReports(contextOf(head), { reportIds: ids, toId })).toMatchObject({
      ok: false,
      status: 422,
      reason: 'review.not-an-analyst',
    });
  });

  test('an analyst gives away nothing that another holds', async () => {
    const { analyst, assignee } = cast.actors;
    await claimReports(contextOf(assignee), { reportIds: ids });
    const input = { reportIds: ids, toId: analyst.accountId };
    expect(await assignReports(contextOf(analyst), input)).toMatchObject({
      ok: false,
      status: 403,
    });
    expect(new Set(await holders())).toEqual(new Set([assignee.accountId]));
  });
});
