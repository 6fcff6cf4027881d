import { expect, test } from 'vitest';
import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import { listDiscussion } from '#app/features/discussion/queries/list-discussion.server.ts';
import { countReports } from '#app/features/reports/queries/count-reports.server.ts';
import { getCheck } from '#app/features/reports/queries/get-check.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { listReports } from '#app/features/reports/queries/list-reports.server.ts';
import { listVersions } from '#app/features/reports/queries/list-versions.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase();

/** Six a page, of which the session takes one. */
const MOST = 5;

test('no page of reports asks the database more often than it may', async () => {
  const group = await makeGroup();
  const { actor, account } = await makeMember(group.id, { role: 'coordinator' });
  const draft = await makeDraft(actor, group.id);
  const sent = await makeAsked({ groupId: group.id, authorId: account.id });
  const asked = { lang: 'ru', now: new Date() } as const;
  // The register of acts is read once for each change of it, and not by every page.
  const { revision } = await db().actRegisterState.findUniqueOrThrow({ where: { id: 1 } });
  await citedLinks(['ст. 26'], revision);
  const pages = {
    draft: () => getDraft(actor, { ...asked, id: draft.id }),
    check: () => getCheck(actor, { ...asked, id: draft.id }),
    versions: () => listVersions(actor, { ...asked, id: draft.id, number: null }),
    list: async () => {
      await listReports(actor, { ...asked, view: 'all', mine: false, after: null });
      await countReports(actor, { ...asked, view: 'all', mineOf: null });
    },
    home: () => getGroupHome(actor, asked),
    report: async () => {
      const found = await getReport(actor, { ...asked, id: sent.id });
      await listDiscussion(actor, { reportId: sent.id, facts: found!.facts, now: asked.now });
    },
  };
  for (const [name, page] of Object.entries(pages)) {
    const count = await statementsOf(page);
    expect(count, name).toBeGreaterThan(0);
    expect(count, name).toBeLessThanOrEqual(MOST);
  }
});
