// What is recorded of the office's work on a report beside its moves, which are the report's own events.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type ReviewChanges = {
  'review.recused': { after: { accountId: string } };
  'review.recusal-ended': { before: { accountId: string } };
  /** The head's first analyst for a confidential report, who opens it when the author lets them. */
  'review.analyst-named': { after: { accountId: string; opensAt: string } };
  'review.analyst-objected': { before: { accountId: string } };
  /** Somebody more for the list of a routed confidential report; the other side answers. */
  'review.admission-asked': { after: { admissionId: string } };
  'review.admission-agreed': { after: { admissionId: string } };
  'review.admission-refused': { before: { admissionId: string } };
  /** A look behind a hidden name, which of a confidential report a second person agrees to first. */
  'review.look-asked': { after: { lookId: string } };
  'review.look-answered': { after: { lookId: string; isAgreed: boolean } };
  /** The group asks for another look at a decision; reopening answers it, or a written no. */
  'review.review-asked': { after: { requestId: string } };
  'review.review-declined': { after: { requestId: string } };
  'review.linked': { after: { otherId: string; kind: string } };
  'review.unlinked': { before: { otherId: string; kind: string } };
};

export type ReviewEvent = EventUnion<ReviewChanges>;

const ofReview = recorderOf<ReviewChanges>('report');

/** An event about the review of a report. */
export const reviewEvent = <T extends keyof ReviewChanges>(
  type: T,
  reportId: string,
  change: ReviewChanges[T],
) => ofReview(type, reportId, change, { reportId });
