// What the stories say of a source of the demo.
import type { CaptureReason } from '#app/features/sources/domain/capture-reason.ts';
import type { PersonName } from '../people.ts';

/** A source; an article has the text that was kept, others have their file. */
export interface GivenSource {
  kind: 'article' | 'document' | 'data' | 'broadcast' | 'other';
  role?: 'evidence' | 'context';
  title: string;
  outlet?: string;
  outletType?: string;
  publishedOn?: string;
  publishedNote?: string;
  language?: 'ru' | 'kk';
  quote?: string;
  url?: string;
  noAddressReason?: string;
  /** The paragraphs of the page that was kept. */
  kept?: readonly string[];
  /** A text that somebody typed in where there is no page. */
  typed?: string;
  /** Why the page was kept in part, or not at all. */
  trouble?: { state: 'partial' | 'blocked' | 'failed'; reason: CaptureReason };
  file?: { name: string; bytes: Buffer; onlyFor?: readonly PersonName[] };
}

/** A source that stands in its report. */
export interface Placed {
  reportId: string;
  sourceId: string;
}
