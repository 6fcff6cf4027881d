import { expect, test } from 'vitest';
import { reportStatuses } from '#app/features/reports/domain/statuses.ts';
import { isReviewable } from './review-request.ts';

test('review is asked of what reopening would take on, and of nothing else', () => {
  expect(reportStatuses.filter(isReviewable)).toEqual(['redirected', 'rejected']);
});
