import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { intakeReportsSql } from '../visibility.server.ts';

/** All that the head knows of a confidential report before being named for it. */
export interface Intake {
  id: string;
  mark: string;
  status: ReportStatus;
  submittedAt: string;
}

/** One confidential report as the head's intake shows it; null for everybody else. */
export async function getIntake(actor: Actor, reportId: string): Promise<Intake | null> {
  const scope = intakeReportsSql(actor, { first: 2 });
  if (scope.key === 'nobody') return null;
  const found = await rows<Intake>(
    `reports.intake:${scope.key}`,
    `select r.id, r.mark, r.status_key as status, to_json(r.submitted_at) as "submittedAt"
     from report r where r.id = $1 and ${scope.sql}`,
    [reportId, ...scope.values],
  );
  return found[0] ?? null;
}
