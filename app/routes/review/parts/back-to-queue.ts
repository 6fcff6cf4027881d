import {
  queueAddress,
  readQueueAddress,
  rowAddress,
} from '#app/features/review/domain/queue-address.ts';
import { paths } from '#app/paths.ts';

/** The query of a list as it was handed on by a form or an address; only what a list knows stays. */
export const plainQuery = (given: string | null): string =>
  queueAddress({ ...readQueueAddress(new URLSearchParams(given ?? '')), peek: null });

/** The list from which somebody came, at the row that they worked on. */
export const backToQueue = (given: string | null, reportId: string): string =>
  paths.review(rowAddress(given ?? '', reportId));
