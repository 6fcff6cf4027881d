// How far an import has come, and why one ended.
import type { Paragraph } from '../act-text/paragraph.ts';

export type ImportState = 'queued' | 'reading' | 'read' | 'failed' | 'kept' | 'dropped';

/** Why no act could be read out of a file; words in the locale files. */
export type ReadFailure = 'broken' | 'no-text' | 'not-act' | 'encrypted' | 'too-heavy';

/** What a reader of one format gives: the paragraphs in their order, or why there are none. */
export type ParagraphsRead =
  { ok: true; format: string; paragraphs: Paragraph[] } | { ok: false; reason: ReadFailure };
