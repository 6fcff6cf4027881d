import { describe, expect, test } from 'vitest';
import { systemActor, visitor, type Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import {
  intakeReportsSql,
  knowsAuthorSql,
  sealedReportsSql,
  visibleReports,
  visibleReportsSql,
  type SqlScope,
} from '#app/features/reports/visibility.server.ts';
import { knowsAuthor } from '#app/features/reports/policy.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeReferral } from '#tests/factories/referral.ts';
import { makeMerge, makeReport, type ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const statuses = ['draft', 'submitted', 'in_triage', 'accepted', 'merged', 'rejected'];

async function makeWorld() {
  const group = await makeGroup();
  const partner = await makeGroup({ name: 'Портал «Южный двор»' });
  const other = await makeGroup({ name: 'Ата-ана дауысы' });
  const author = await makeMember(group.id);
  const colleague = await makeMember(group.id);
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  const coAuthor = await makeMember(partner.id, { role: 'journalist' });
  const named = await makeMember(other.id);
  const stranger = await makeMember(other.id, { role: 'coordinator' });
  const exNamed = await makeAccount();
  const analyst = await makeAccount({ officeRole: 'analyst' });
  const namedAnalyst = await makeAccount({ officeRole: 'analyst' });
  const head = await makeAccount({ officeRole: 'head' });
  const namedHead = await makeAccount({ officeRole: 'head' });
  const administrator = await makeAccount({ officeRole: 'administrator' });
  const actors: Record<string, Actor> = {
    visitor,
    system: systemActor,
    reader: memberOf(exNamed.id),
    author: author.actor,
    authorWhoLeft: memberOf(author.account.id, { groupId: other.id }),
    colleague: colleague.actor,
    coordinator: coordinator.actor,
    coAuthor: coAuthor.actor,
    named: named.actor,
    stranger: stranger.actor,
    inTwoGroups: memberOf(stranger.account.id, { groupId: other.id }, { groupId: partner.id }),
    analyst: officeActor(analyst.id, 'analyst'),
    namedAnalyst: officeActor(namedAnalyst.id, 'analyst'),
    head: officeActor(head.id, 'head'),
    namedHead: officeActor(namedHead.id, 'head'),
    administrator: officeActor(administrator.id, 'administrator'),
  };
  const shared: ReportGiven = {
    groupId: group.id,
    authorId: author.account.id,
    namedIds: [named.account.id, exNamed.id, namedAnalyst.id, namedHead.id],
    assigneeId: analyst.id,
  };
  for (const status of statuses) {
    for (const visibility of ['ordinary', 'confidential'] as const) {
      await makeReport({ ...shared, status, visibility });
      await makeReport({
        ...shared,
        status,
        visibility,
        partnerIds: [partner.id],
        coAuthorIds: [coAuthor.account.id],
        recusedIds: [namedAnalyst.id],
        namedIds: [],
      });
    }
  }
  for (const visibility of ['ordinary', 'confidential'] as const) {
    const given = { partnerIds: [partner.id], coAuthorIds: [coAuthor.account.id] };
    for (const kind of ['refer_law_enforcement', 'redirect_body']) {
      const report = await makeReport({ ...shared, ...given, status: 'redirected', visibility });
      await makeReferral(report.id, analyst.id, { kind });
    }
  }
  const main = await makeReport({ ...shared, status: 'in_triage' });
  const joined = await makeReport({ status: 'merged', groupId: other.id, assigneeId: analyst.id });
  await makeMerge(joined.id, main.id, analyst.id);
  const parted = await makeReport({ ...shared, status: 'in_triage' });
  await makeMerge(joined.id, parted.id, analyst.id, true);
  return actors;
}

const readAction = (facts: ReportFacts) =>
  facts.status === 'draft' ? 'draft.read' : 'report.read';

async function idsIn({ key, sql, values }: SqlScope) {
  const found = await rows<{ id: string }>(
    `test:${sql.length}:${key}`,
    `select r.id from report r where ${sql}`,
    values,
  );
  return found.map(({ id }) => id).sort();
}

describe('the reports that an actor sees', () => {
  test('are those that the rights let them read, one by one, by SQL and by Prisma', async () => {
    const actors = await makeWorld();
    const ids = (await db().report.findMany({ select: { id: true } })).map(({ id }) => id);
    const loaded = await Promise.all(
      ids.map(async (id) => ({ id, ...(await loadReportFacts(id))! })),
    );

    for (const [name, actor] of Object.entries(actors)) {
      const read = (extent: string) =>
        loaded
          .filter(({ facts }) => {
            const decision = can(actor, readAction(facts), facts);
            return decision.allowed && decision.extent === extent;
          })
          .map(({ id }) => id)
          .sort();
      const byPrisma = await db().report.findMany({
        where: visibleReports(actor),
        select: { id: true },
      });
      expect(await idsIn(visibleReportsSql(actor)), `${name}, SQL`).toEqual(read('full'));
      expect(byPrisma.map(({ id }) => id).sort(), `${name}, Prisma`).toEqual(read('full'));
      const isSealed = actor.kind === 'account' && actor.officeRole === null;
      const bare = isSealed ? sealedReportsSql(actor) : intakeReportsSql(actor);
      expect(await idsIn(bare), `${name}, bare facts`).toEqual(read('metadata'));
    }
  });

  test('name their author to those alone who may know, by SQL as by the policy', async () => {
    const actors = await makeWorld();
    await db().report.updateMany({ data: { isAuthorHidden: true } });
    const ids = (await db().report.findMany({ select: { id: true } })).map(({ id }) => id);
    const loaded = await Promise.all(
      ids.map(async (id) => ({ id, ...(await loadReportFacts(id))! })),
    );
    let named = 0;
    for (const [name, actor] of Object.entries(actors)) {
      const seen = await idsIn(visibleReportsSql(actor));
      const bySql = await idsIn(knowsAuthorSql(actor));
      const byPolicy = loaded
        .filter(({ facts }) => knowsAuthor(actor, facts, true))
        .map(({ id }) => id);
      expect(
        seen.filter((id) => bySql.includes(id)),
        name,
      ).toEqual(seen.filter((id) => byPolicy.includes(id)));
      named += seen.filter((id) => byPolicy.includes(id)).length;
    }
    expect(named).toBeGreaterThan(0);
  });

  test('leave out a deleted draft, even for its author', async () => {
    const group = await makeGroup();
    const { actor, account } = await makeMember(group.id);
    await makeReport({ groupId: group.id, authorId: account.id, deletedAt: new Date() });
    expect(await idsIn(visibleReportsSql(actor))).toEqual([]);
    expect(await db().report.count({ where: visibleReports(actor) })).toBe(0);
  });

  test('stand at any alias and number of a larger statement', () => {
    const scope = visibleReportsSql(memberOf('a', { groupId: 'g' }), { alias: 'x', first: 4 });
    expect(scope.sql).toContain('x.author_id = $4::uuid');
    expect(scope.sql).toContain('any($5::uuid[])');
    expect(scope.values).toEqual(['a', ['g']]);
  });
});
