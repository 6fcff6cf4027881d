// How far an import has come, and why one ended.

export const importStates = ['queued', 'reading', 'read', 'failed', 'kept', 'dropped'] as const;

export type ImportState = (typeof importStates)[number];

/** Why no act could be read out of a file; words in the locale files. */
export type ReadFailure = 'broken' | 'no-text' | 'not-act' | 'encrypted' | 'too-heavy';
