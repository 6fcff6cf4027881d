import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db } from '#app/platform/database.server.ts';
import { loadFactsOfReports } from './load-report-facts.server.ts';

/** For so long a deleted draft can be brought back. */
export const KEPT_DAYS = 30;

export interface DeletedDraft {
  id: string;
  title: string;
  deletedAt: string | null;
}

/** The deleted drafts that the actor may bring back, the last deleted first. */
export async function listDeleted(actor: Actor, now: Date): Promise<DeletedDraft[]> {
  if (actor.kind !== 'account') return [];
  const found = await db().report.findMany({
    where: {
      deletedAt: { gte: new Date(now.getTime() - KEPT_DAYS * 86_400_000) },
      groups: { some: { groupId: { in: actor.memberships.map(({ groupId }) => groupId) } } },
    },
    orderBy: { deletedAt: 'desc' },
    take: 200,
    select: { id: true, deletedAt: true, currentVersion: { select: { title: true } } },
  });
  const facts = await loadFactsOfReports(found.map(({ id }) => id));
  return found.flatMap(({ id, deletedAt, currentVersion }) => {
    const loaded = facts.get(id);
    if (!loaded || !can(actor, 'draft.delete', loaded.facts).allowed) return [];
    return [
      { id, title: currentVersion?.title ?? '', deletedAt: deletedAt?.toISOString() ?? null },
    ];
  });
}

/** A draft that the actor may delete or bring back, or null. */
export async function findDeletable(actor: Actor, reportId: string): Promise<DeletedDraft | null> {
  const loaded = (await loadFactsOfReports([reportId])).get(reportId);
  if (!loaded || !can(actor, 'draft.delete', loaded.facts).allowed) return null;
  const report = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    select: { deletedAt: true, currentVersion: { select: { title: true } } },
  });
  return {
    id: reportId,
    title: report.currentVersion?.title ?? '',
    deletedAt: report.deletedAt?.toISOString() ?? null,
  };
}
