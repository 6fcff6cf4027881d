import { runIsolated, type Isolated } from '../isolation/run-isolated.server.ts';
import type { ArticleText } from './read-article.ts';

const limits = {
  timeoutMs: 15_000,
  cpuSeconds: 15,
  heapMb: 384,
  dataMb: 640,
  maxOutputBytes: 4 * 1024 * 1024,
};

/** Reads an article in a process of its own: a page made to exhaust a parser ends that process alone. */
export function readArticleIsolated(
  html: Buffer,
  contentType: string,
  url: string,
): Promise<Isolated<ArticleText>> {
  return runIsolated<ArticleText>(
    '#app/platform/capture/read-article.task.ts',
    { head: { contentType, url }, body: html },
    limits,
  );
}
