import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { peopleShown } from '#app/features/reports/policy.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { rows } from '#app/platform/database.server.ts';
import { isReviewable } from '../domain/review-request.ts';

/** A request of the group to look at a decision once more, and the head's answer. */
export interface ShownRequest {
  id: string;
  at: string;
  reason: string;
  by: string | null;
  answer: { text: string; at: string; by: string; isReopened: boolean } | null;
}

export interface ReviewRequests {
  requests: ShownRequest[];
  /** The reader may ask now. */
  mayAsk: boolean;
}

interface Row extends Omit<ShownRequest, 'by'> {
  by: { id: string; name: string };
}

/** The requests of a report that the reader was shown a moment ago, the latest first. */
export async function listReviewRequests(
  actor: Actor,
  report: { id: string; facts: ReportFacts; isAuthorHidden: boolean },
): Promise<ReviewRequests> {
  const { facts } = report;
  const found = await rows<Row>(
    'review.requests',
    `select q.id, to_json(q.asked_at) as at, q.reason, json_build_object('id', a.id, 'name', a.name) as by,
       case when q.answered_at is not null then json_build_object('text', q.answer, 'at', q.answered_at,
         'by', h.name, 'isReopened', q.is_reopened) end as answer
     from review_request q join account a on a.id = q.asked_by_id left join account h on h.id = q.answered_by_id
     where q.report_id = $1 order by q.asked_at desc`,
    [report.id],
  );
  const shown = peopleShown(actor, facts, report.isAuthorHidden);
  const requests = found.map(({ by, ...request }) => ({ ...request, by: shown(by).name }));
  const isOpen = requests.some(({ answer }) => answer === null);
  const may = can(actor, 'decision.ask-review', facts);
  return {
    requests,
    mayAsk:
      !isOpen && isReviewable(facts.status as ReportStatus) && may.allowed && may.extent === 'full',
  };
}
