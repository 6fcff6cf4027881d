import type { ArticleText } from '#app/platform/capture/read-article.ts';
import { readArticleIsolated } from '#app/platform/capture/read-article-isolated.server.ts';
import { guardedFetch } from '#app/platform/fetch/guarded-fetch.server.ts';
import type { FetchOutcome } from '#app/platform/fetch/outcome.ts';
import { fileStore, type StoredFile } from '#app/platform/files/file-store.server.ts';
import {
  reasonOfFailure,
  reasonOfStatus,
  statusOfFailure,
  type CaptureReason,
} from '../domain/capture-reason.ts';

/** What came of one visit to an address: the bytes are kept already, the rows are not written yet. */
export interface PageRead {
  outcome: 'captured' | 'partial' | 'blocked' | 'failed';
  reason: CaptureReason | '';
  finalUrl: string;
  httpStatus: number | null;
  contentType: string | null;
  fetchedAt: Date | null;
  stored: StoredFile | null;
  article: ArticleText | null;
}

/** Visits an address, keeps the response as it came, and reads the article out of it. */
export async function readPage(url: string, allow: readonly string[]): Promise<PageRead> {
  const fetched = await guardedFetch(url, { allow });
  if (fetched.kind !== 'captured') return unread(fetched);
  const { body, headers, status: httpStatus, finalUrl, fetchedAt } = fetched;
  const contentType = headers['content-type'] ?? '';
  const stored = await fileStore().storeBytes(body);
  const read = await readArticleIsolated(body, contentType, finalUrl);
  const kept = { finalUrl, httpStatus, contentType: contentType || null, fetchedAt, stored };
  if (!read.ok) return { ...kept, outcome: 'partial', reason: 'unreadable', article: null };
  return read.result.partial
    ? { ...kept, outcome: 'partial', reason: 'little-text', article: read.result }
    : { ...kept, outcome: 'captured', reason: '', article: read.result };
}

const nothing = { contentType: null, fetchedAt: null, stored: null, article: null };

function unread(fetched: Exclude<FetchOutcome, { kind: 'captured' }>): PageRead {
  const { finalUrl } = fetched;
  if (fetched.kind === 'blocked') {
    const { status } = fetched;
    return {
      ...nothing,
      outcome: 'blocked',
      reason: reasonOfStatus(status),
      finalUrl,
      httpStatus: status,
    };
  }
  return {
    ...nothing,
    outcome: 'failed',
    reason: reasonOfFailure(fetched.reason),
    finalUrl,
    httpStatus: statusOfFailure(fetched.reason),
  };
}
