import type { Actor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { AskedFrom } from '../domain/transitions.ts';
import { abilitiesOn, type Abilities } from '../policy.ts';
import { visibleReports } from '../visibility.server.ts';
import { loadReportFacts } from './load-report-facts.server.ts';

/** What a form about a report says of it: its name, where it stands, what its reader may do. */
export interface ReportHead {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  status: ReportStatus;
  question: { text: string; dueOn: string; askedBy: string } | null;
  abilities: Abilities;
}

/** The head of a report that the actor reads, with the office's open question; or null. */
export async function getReportHead(actor: Actor, reportId: string): Promise<ReportHead | null> {
  const [row, loaded] = await Promise.all([
    db().report.findFirst({
      where: { AND: [{ id: reportId }, visibleReports(actor)] },
      select: {
        id: true,
        number: true,
        mark: true,
        statusKey: true,
        askedFromKey: true,
        currentVersion: { select: { title: true } },
        clarifications: {
          where: { answeredAt: null, closedAt: null },
          select: { question: true, dueOn: true, askedBy: { select: { name: true } } },
        },
      },
    }),
    loadReportFacts(reportId),
  ]);
  if (!row || !loaded) return null;
  const { facts } = loaded;
  const [question] = row.clarifications;
  return {
    id: row.id,
    number: row.number,
    mark: row.mark,
    title: row.currentVersion?.title ?? '',
    status: row.statusKey as ReportStatus,
    question: question
      ? {
          text: question.question,
          dueOn: question.dueOn.toISOString().slice(0, 10),
          askedBy: question.askedBy.name,
        }
      : null,
    abilities: abilitiesOn(actor, facts, {
      status: row.statusKey as ReportStatus,
      visibility: facts.visibility,
      assigneeId: facts.assigneeId,
      askedFrom: row.askedFromKey as AskedFrom | null,
      beforeMerge: null,
    }),
  };
}
