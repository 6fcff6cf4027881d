import type { Actor } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import {
  loadReportFacts,
  type LoadedReport,
} from '#app/features/reports/queries/load-report-facts.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { db } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { circlesOf } from '../domain/circles.ts';
import { listDiscussion, type Discussion } from './list-discussion.server.ts';

export interface DiscussionPage {
  /** «№ 191», or null for a draft. */
  name: string | null;
  title: string;
  discussion: Discussion;
}

/** The page of a report's discussion: all circles of the reader, or one of them from some comment back. */
export async function getDiscussion(
  actor: Actor,
  asked: { reportId: string; now: Date; circle: Circle | null; before: string | null },
): Promise<DiscussionPage> {
  const { reportId, now, circle, before } = asked;
  const { facts } = await openReport(actor, reportId);
  const only = circle ? { only: { circle, before } } : {};
  const [discussion, head] = await Promise.all([
    listDiscussion(actor, { reportId, facts, now, ...only }),
    db().report.findUniqueOrThrow({
      where: { id: reportId },
      select: { number: true, mark: true, currentVersion: { select: { title: true } } },
    }),
  ]);
  if (discussion.circles.length === 0) throw new NotFound();
  return { name: shownName(head), title: head.currentVersion?.title ?? '', discussion };
}

/** A report of whose discussion the reader reads at least one circle; else there is none. */
export async function openReport(actor: Actor, reportId: string): Promise<LoadedReport> {
  const loaded = await loadReportFacts(reportId);
  if (!loaded || loaded.isDeleted || circlesOf(actor, loaded.facts).length === 0) {
    throw new NotFound();
  }
  return loaded;
}
