import { actorOf, type AccountStanding } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import { loadFactsOfReports } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Narrowed } from '../domain/narrowing.ts';
import { mayBeTold } from '../policy.ts';

/** What `actorOf` must know of an account. */
export const standing = {
  id: true,
  officeRole: true,
  suspendedAt: true,
  memberships: {
    select: {
      groupId: true,
      role: true,
      startedAt: true,
      endedAt: true,
      group: { select: { kind: true, status: true } },
    },
  },
} as const;

const where = (narrowed: Narrowed) =>
  'groupId' in narrowed
    ? { account: { memberships: { some: { groupId: narrowed.groupId } } } }
    : narrowed;

/** Removes the unread notifications of what their people may no longer know. */
export async function forgetUnreadable(
  tx: Transaction,
  narrowed: Narrowed,
  now: Date,
): Promise<void> {
  const unread = await tx.notification.findMany({
    where: { readAt: null, NOT: { kind: 'invited' }, ...where(narrowed) },
    select: { id: true, kind: true, circle: true, reportId: true, account: { select: standing } },
  });
  const reportIds = unread.flatMap(({ reportId }) => reportId ?? []);
  const reports = await loadFactsOfReports([...new Set(reportIds)], tx);
  const lost = unread.filter(({ reportId, kind, circle, account }) => {
    const report = reportId !== null && reports.get(reportId);
    if (!report || report.isDeleted) return true;
    const actor = actorOf(account as AccountStanding, now);
    const news = { kind: kind as Kind, circle: circle as Circle | null };
    return !mayBeTold(actor, news, report.facts);
  });
  await tx.notification.deleteMany({ where: { id: { in: lost.map(({ id }) => id) } } });
  await tellPeople(tx, [...new Set(lost.map(({ account }) => account.id))]);
}
